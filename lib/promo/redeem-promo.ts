import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { findPromo, type PromoFacts } from './find-promo.ts'
import { digests, type PromoUser, whyNot } from './why-not.ts'

type Use = {
  readonly orderId: string
  readonly user: Required<PromoUser>
  /** Kopecks taken off the goods, and off the delivery. */
  readonly discount: number
  readonly delivery: number
  readonly redeemedAt: Date
}

/**
 * Writes down that an order uses a code, under the lock of the code: whatever was checked before may have changed since, and is checked again. The database
 * counts, and refuses one too many. To be called after the goods were reserved. Refusals `promo-changed` and those of `whyNot`.
 */
export async function redeemPromo(tx: Transaction, known: PromoFacts, { orderId, user, ...amounts }: Use): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM promo_codes WHERE id = ${known.id}::uuid FOR NO KEY UPDATE`
  const promo = await findPromo(tx, known.code)
  const problem = await whyNot(tx, promo, user)
  if (problem) throw new Refusal(problem.code, { ...problem.fields, promo: known.code })
  if (promo?.revision !== known.revision) throw new Refusal('promo-changed')
  await tx.promoRedemption.create({ data: { orderId, promoId: known.id, personId: user.personId, ...digests(user.contact), ...amounts } })
}
