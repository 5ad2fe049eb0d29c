import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Effect } from '../retention-rules.ts'

/**
 * What proves a consent that ended before `until`, and the key, the contacts and the advertising of whoever has given none since and is no customer: the
 * ledger keeps its chain and says no longer whose it is.
 */
export async function forgetConsents(tx: Transaction, until: Date): Promise<Effect[]> {
  const evidence = await tx.$executeRaw`
    DELETE FROM consent_evidence p USING consent_events e
    WHERE p.position = e.position AND e.happened_at < ${until}
      AND NOT EXISTS (SELECT FROM holds h WHERE h.subject_id = e.subject_id AND h.ended_at IS NULL) AND NOT EXISTS (
      SELECT FROM consent_current c WHERE c.subject_id = e.subject_id AND c.purpose = e.purpose AND c.channel = e.channel
        AND (c.state IN ('granted', 'confirmed') OR c.since >= ${until}))`
  const over = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM subjects s
    WHERE s.person_id IS NULL AND s.destroyed_at IS NULL AND s.created_at < ${until}
      AND NOT EXISTS (SELECT FROM consent_current c WHERE c.subject_id = s.id AND (c.state IN ('granted', 'confirmed') OR c.since >= ${until}))
      AND NOT EXISTS (SELECT FROM subject_requests r WHERE r.subject_id = s.id AND (r.closed_at IS NULL OR r.closed_at >= ${until}))
      AND NOT EXISTS (SELECT FROM claims r WHERE r.subject_id = s.id AND (r.closed_at IS NULL OR r.closed_at >= ${until}))
      AND NOT EXISTS (SELECT FROM blocks b WHERE b.subject_id = s.id AND b.ended_at IS NULL)
      AND NOT EXISTS (SELECT FROM holds h WHERE h.subject_id = s.id AND h.ended_at IS NULL)
      AND NOT EXISTS (SELECT FROM destructions d WHERE d.subject_id = s.id AND d.state = 'planned')
    ORDER BY s.created_at LIMIT 5000 FOR UPDATE SKIP LOCKED`
  const ids = over.map(({ id }) => id)
  const mine = { subjectId: { in: ids } }
  const rest = await tx.$executeRaw`DELETE FROM consent_evidence p USING consent_events e WHERE p.position = e.position AND e.subject_id = ANY(${ids}::uuid[])`
  const contacts = await tx.subjectContact.deleteMany({ where: { OR: [mine, { releasedAt: { lt: until } }] } })
  const keys = await tx.subjectKey.deleteMany({ where: mine })
  // After the key: the database lets nobody forget what was sent to somebody who is not forgotten.
  const messages = await tx.campaignMessage.deleteMany({ where: mine })
  const texts = await tx.smsDelivery.deleteMany({ where: mine })
  const counts = await tx.sendingCount.deleteMany({ where: mine })
  const preferences = await tx.sendingPreference.deleteMany({ where: mine })
  await tx.subject.updateMany({ where: { id: { in: ids } }, data: { destroyedAt: now() } })
  return [
    { table: 'consent_evidence', rows: evidence + rest, action: 'уничтожено' } as const,
    { table: 'subject_contacts', rows: contacts.count, action: 'уничтожено' } as const,
    { table: 'subject_keys', rows: keys.count, action: 'уничтожено' } as const,
    { table: 'campaign_messages', rows: messages.count, action: 'уничтожено' } as const,
    { table: 'sms_deliveries', rows: texts.count, action: 'уничтожено' } as const,
    { table: 'sending_counts', rows: counts.count, action: 'уничтожено' } as const,
    { table: 'sending_preferences', rows: preferences.count, action: 'уничтожено' } as const,
  ].filter(({ rows }) => rows > 0)
}
