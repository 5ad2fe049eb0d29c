import type { Transaction } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { grantPoints } from '../ledger/grant-points.ts'

type Welcome = {
  readonly memberId: string
  readonly personId: string | null
  /** All of them have been proved. */
  readonly contacts: readonly Contact[]
  /** What the rules give; 0 for none. */
  readonly points: number
  readonly at: Date
}

/**
 * Notes that these contacts have joined, and gives the welcome if none of them ever did, nor the person by another one: once for each contact, also
 * after leaving. Of two at once one gets it. Answers whether it is the first time.
 */
export async function giveWelcome(tx: Transaction, { memberId, personId, contacts, points, at }: Welcome): Promise<boolean> {
  const hashes = contacts.map(({ channel, value }) => contactHash(channel, value)).toSorted()
  const fresh = await tx.$queryRaw<unknown[]>`
    INSERT INTO bonus_welcomes (contact_hash, member_id, granted_at)
    SELECT hash, ${memberId}::uuid, ${at} FROM unnest(${hashes}::text[]) AS joining(hash)
    ON CONFLICT DO NOTHING RETURNING contact_hash`
  const before = personId === null ? 0 : await tx.bonusMember.count({ where: { personId, id: { not: memberId } } })
  const first = before === 0 && hashes.length > 0 && fresh.length === hashes.length
  if (first && points > 0) await grantPoints(tx, { memberId, points, source: 'welcome', key: `welcome:${memberId}`, at })
  return first
}
