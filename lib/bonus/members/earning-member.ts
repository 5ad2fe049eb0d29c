import type { Transaction } from '#lib/db/db.ts'

type Members = Pick<Transaction, 'bonusMember' | 'contactPoint'>
type Buyer = { readonly personId: string | null; readonly contact: { readonly email: string; readonly phone: string } }

/**
 * The membership that earns by an order: of the signed-in buyer; of a guest's order that of whoever has proved its e-mail, or else its phone, with an account or
 * without one. Null for nobody's.
 */
export async function earningMember(tx: Members, { personId, contact }: Buyer): Promise<string | null> {
  if (personId !== null) return livingId(tx, { personId })
  return (await holder(tx, 'email', contact.email)) ?? holder(tx, 'sms', contact.phone)
}

async function holder(tx: Members, channel: 'email' | 'sms', value: string): Promise<string | null> {
  const own = await livingId(tx, { channel, contact: value })
  if (own !== null) return own
  const point = await tx.contactPoint.findFirst({ where: { kind: channel === 'email' ? 'email' : 'mobile', value, verifiedAt: { not: null } }, select: { personId: true } })
  return point && livingId(tx, { personId: point.personId })
}

async function livingId(tx: Members, whose: { readonly personId: string } | { readonly channel: 'email' | 'sms'; readonly contact: string }): Promise<string | null> {
  return (await tx.bonusMember.findFirst({ where: { ...whose, leftAt: null }, select: { id: true } }))?.id ?? null
}
