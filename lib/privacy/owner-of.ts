import type { Transaction } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'

/** Whose proved contact this is; null for nobody. Never shown to anybody who has not proved it, too. */
export async function ownerOf(tx: Transaction, { channel, value }: Contact): Promise<string | null> {
  const kind = channel === 'email' ? 'email' : 'mobile'
  const found = await tx.contactPoint.findFirst({ where: { kind, value, verifiedAt: { not: null } }, select: { personId: true } })
  return found?.personId ?? null
}
