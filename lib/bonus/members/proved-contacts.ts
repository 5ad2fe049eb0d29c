import type { Transaction } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'

/** The e-mail and the mobile that a person has proved. */
export async function provedContacts(tx: Transaction, personId: string): Promise<Contact[]> {
  const points = await tx.contactPoint.findMany({ where: { personId, kind: { in: ['email', 'mobile'] }, verifiedAt: { not: null } }, select: { kind: true, value: true } })
  return points.map(({ kind, value }) => ({ channel: kind === 'email' ? 'email' : 'sms', value }))
}
