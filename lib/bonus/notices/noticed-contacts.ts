import { unseal } from '#lib/crypto/seal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

/** Where a member may be told of their points, and by which event of the consent ledger. */
export type NoticedContact = { readonly channel: MessageChannel; /** Lower-cased e-mail or E.164. */ readonly value: string; readonly position: bigint }

/**
 * The contacts at which a member has agreed to notices of bonuses (4.1.7), one a channel; none where they have agreed to nothing, have left, or the consent rests.
 * The database asks once more when a message is handed over.
 */
export async function noticedContacts(tx: Transaction, memberId: string): Promise<NoticedContact[]> {
  const member = await tx.bonusMember.findFirst({ where: { id: memberId, leftAt: null, movedToId: null }, select: { personId: true, channel: true, contact: true } })
  if (!member) return []
  const own = member.channel === null || member.contact === null ? null : contactHash(member.channel, member.contact)
  const cells = await tx.$queryRaw<{ subjectId: string; channel: MessageChannel; position: bigint; sealed: Uint8Array }[]>`
    SELECT DISTINCT ON (c.channel) s.id AS "subjectId", c.channel::text AS channel, c.event_position AS position, k.sealed
    FROM subjects s
    JOIN consent_current c ON c.subject_id = s.id AND c.purpose = 'bonus-notices' AND c.live AND c.channel IN ('email', 'sms')
    JOIN subject_contacts k ON k.subject_id = s.id AND k.hash = c.contact_hash AND k.released_at IS NULL
    WHERE s.destroyed_at IS NULL AND NOT consent_frozen(c.purpose, c.policy_number, ${now()})
      AND CASE WHEN ${member.personId}::uuid IS NULL THEN s.person_id IS NULL AND c.contact_hash = ${own} ELSE s.person_id = ${member.personId}::uuid END
    ORDER BY c.channel, c.event_position DESC`
  const contacts: NoticedContact[] = []
  for (const { subjectId, channel, position, sealed } of cells) {
    const key = await subjectKey(tx, subjectId)
    const value = key === null ? null : unseal('contact', subjectId, Buffer.from(sealed), key)
    if (value !== null) contacts.push({ channel, value, position })
  }
  return contacts
}
