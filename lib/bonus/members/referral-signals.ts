import type { Transaction } from '#lib/db/db.ts'
import { addressKey } from './address-key.ts'

/** Why a human should look at a recommendation. */
export type ReferralSignal = 'same-phone' | 'same-email' | 'same-address' | 'same-household'

type Bought = {
  readonly surname: string
  readonly email: string
  readonly phone: string
  readonly city: string
  readonly postcode: string | null
  readonly address: string | null
  readonly pickupPointId: string | null
}

const shape = { surname: true, email: true, phone: true, city: true, postcode: true, address: true, pickupPointId: true } as const

/** The signs that who recommended and who bought are one, or live under one roof: nothing is refused for them, somebody looks at it. */
export async function referralSignals(tx: Transaction, { referrerId, orderId }: { readonly referrerId: string; readonly orderId: string }): Promise<ReferralSignal[]> {
  const bought = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: shape })
  const referrer = await tx.bonusMember.findUniqueOrThrow({
    where: { id: referrerId },
    select: { contact: true, person: { select: { surname: true, contacts: { select: { value: true } }, addresses: { select: { city: true, postcode: true, address: true } } } } },
  })
  const theirs = await ordersOf(tx, referrerId)
  const contacts = new Set([referrer.contact, ...(referrer.person?.contacts.map(({ value }) => value) ?? []), ...theirs.flatMap(({ email, phone }) => [email, phone])])
  const places = [...theirs, ...(referrer.person?.addresses ?? [])]
  const surnames = new Set([referrer.person?.surname, ...theirs.map(({ surname }) => surname)].flatMap((name) => (name ? [name.toLowerCase()] : [])))
  const signals: [ReferralSignal, boolean][] = [
    ['same-phone', contacts.has(bought.phone)],
    ['same-email', contacts.has(bought.email)],
    ['same-address', places.some((place) => isSamePlace(place, bought))],
    ['same-household', surnames.has(bought.surname.toLowerCase()) && theirs.some((other) => isNear(other, bought))],
  ]
  return signals.flatMap(([signal, seen]) => (seen ? [signal] : []))
}

/** The last orders of a member, as their own: their person's, or those that earned for them. */
async function ordersOf(tx: Transaction, memberId: string): Promise<Bought[]> {
  const member = await tx.bonusMember.findUniqueOrThrow({ where: { id: memberId }, select: { personId: true } })
  const own = [{ bonusMemberId: memberId }, ...(member.personId === null ? [] : [{ personId: member.personId }])]
  return tx.order.findMany({ where: { OR: own, depersonalisedAt: null }, orderBy: { placedAt: 'desc' }, take: 50, select: shape })
}

function isSamePlace(a: Pick<Bought, 'city' | 'address'>, b: Pick<Bought, 'city' | 'address'>): boolean {
  return a.address !== null && b.address !== null && addressKey(a.city, a.address) === addressKey(b.city, b.address)
}

/** Fetched at the same point, or sent to the same post office. */
function isNear(a: Bought, b: Bought): boolean {
  return (a.pickupPointId !== null && a.pickupPointId === b.pickupPointId) || (a.postcode !== null && a.postcode === b.postcode)
}
