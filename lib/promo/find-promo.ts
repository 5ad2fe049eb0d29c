import type { Transaction } from '#lib/db/db.ts'

const facts = {
  id: true, code: true, kind: true, value: true, startsAt: true, endsAt: true, minGoods: true,
  maxUses: true, maxUsesPerPerson: true, uses: true, active: true, revision: true,
} as const

export type PromoFacts = NonNullable<Awaited<ReturnType<typeof findPromo>>>

/** A promo code by what is typed; null when there is none. */
export function findPromo(tx: Pick<Transaction, 'promoCode'>, code: string) {
  return tx.promoCode.findUnique({ where: { code }, select: facts })
}
