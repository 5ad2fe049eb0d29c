import type { Transaction } from '#lib/db/db.ts'
import type { Joiner } from './living-member.ts'

/**
 * Two tabs that join with one person or contact take turns until the transaction ends. A contact is locked as `confirmContact` locks it: whoever
 * makes it their own at the same moment either finds the membership, or is found by it. Order: the contact first, then the person.
 */
export async function lockJoiner(tx: Transaction, who: Joiner): Promise<void> {
  const what = 'personId' in who ? `bonus:${who.personId}` : `contact:${who.channel === 'email' ? 'email' : 'mobile'}:${who.value}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))`
}
