import { days, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/** How long a proof of a contact stands for itself when a consent is given. */
export const PROOF_LIFE = days(183)

export type PersonContacts = {
  readonly contacts: { readonly email?: string; readonly sms?: string; readonly site: string }
  readonly proved: { readonly email?: string; readonly sms?: string }
}

/** The contacts a person has proved, by channel, and the proofs that are not older than six months; `site` is the person. */
export async function personContacts(tx: Transaction, personId: string): Promise<PersonContacts> {
  const points = await tx.contactPoint.findMany({
    where: { personId, kind: { in: ['email', 'mobile'] }, verifiedAt: { not: null } },
    select: { id: true, kind: true, value: true, verifiedAt: true, proofId: true },
  })
  const since = new Date(now().getTime() - PROOF_LIFE)
  const of = (kind: 'email' | 'mobile') => points.find((point) => point.kind === kind)
  const proofOf = (kind: 'email' | 'mobile') => {
    const point = of(kind)
    return point?.verifiedAt && point.verifiedAt >= since ? (point.proofId ?? `contact:${point.id}`) : undefined
  }
  const [email, sms, provedEmail, provedSms] = [of('email')?.value, of('mobile')?.value, proofOf('email'), proofOf('mobile')]
  return {
    contacts: { ...(email && { email }), ...(sms && { sms }), site: personId },
    proved: { ...(provedEmail && { email: provedEmail }), ...(provedSms && { sms: provedSms }) },
  }
}
