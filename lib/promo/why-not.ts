import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import type { PromoFacts } from './find-promo.ts'
import type { PromoProblem } from './types.ts'

/** Whoever uses a code, as far as they are known: the customer, the contact of the order (e-mail lower-cased, phone E.164). */
export type PromoUser = { readonly personId: string | null; readonly contact?: { readonly email: string; readonly phone: string } }

/** Why somebody cannot use a code whatever is in their cart; null when they can. A person's orders and a guest's by e-mail or phone count alike. */
export async function whyNot(tx: Pick<Transaction, 'promoRedemption'>, promo: PromoFacts | null, { personId, contact }: PromoUser): Promise<PromoProblem | null> {
  const moment = now()
  if (!promo) return problem('promo-unknown')
  if (!promo.active || (promo.endsAt !== null && promo.endsAt <= moment)) return problem('promo-expired')
  if (promo.startsAt > moment) return problem('promo-early', { startsAt: promo.startsAt.toISOString() })
  if (promo.maxUses !== null && promo.uses >= promo.maxUses) return problem('promo-used-up')
  if (promo.maxUsesPerPerson === null || (personId === null && !contact)) return null
  const used = await tx.promoRedemption.count({
    where: {
      promoId: promo.id,
      releasedAt: null,
      OR: [...(personId === null ? [] : [{ personId }]), ...(contact ? [{ emailHash: digests(contact).emailHash }, { phoneHash: digests(contact).phoneHash }] : [])],
    },
  })
  return used >= promo.maxUsesPerPerson ? problem('promo-used-by-you') : null
}

/** What a contact is called in a redemption. */
export function digests({ email, phone }: NonNullable<PromoUser['contact']>): { readonly emailHash: string; readonly phoneHash: string } {
  return { emailHash: contactHash('email', email), phoneHash: contactHash('sms', phone) }
}

function problem(code: string, fields: PromoProblem['fields'] = {}): PromoProblem {
  return { code, fields }
}
