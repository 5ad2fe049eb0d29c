import { days, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Effect } from '../retention-rules.ts'

/** Time for the last answer to reach somebody whose other data are destroyed. */
const ANSWER = days(3)

/**
 * The words of requests and claims that were closed before `until`, and where they were answered; of those whose data are destroyed
 * already, as soon as the answer is out. Number, dates and outcome stay.
 */
export async function forgetAppeals(tx: Transaction, until: Date): Promise<Effect[]> {
  const answered = new Date(now().getTime() - ANSWER)
  const requests = await tx.$executeRaw`
    UPDATE subject_requests r SET text = NULL, answer = NULL, reply_channel = NULL, reply_to = NULL, proof_id = NULL FROM subjects s
    WHERE s.id = r.subject_id AND NOT EXISTS (SELECT FROM holds h WHERE h.subject_id = s.id AND h.ended_at IS NULL) AND (r.closed_at < ${until} OR s.destroyed_at IS NOT NULL AND r.closed_at < ${answered})
      AND num_nonnulls(r.text, r.answer, r.reply_channel, r.reply_to, r.proof_id) > 0`
  const claims = await tx.$executeRaw`
    UPDATE claims r SET text = '', answer = NULL, reply_channel = NULL, reply_to = NULL, proof_id = NULL FROM subjects s
    WHERE s.id = r.subject_id AND NOT EXISTS (SELECT FROM holds h WHERE h.subject_id = s.id AND h.ended_at IS NULL) AND (r.closed_at < ${until} OR s.destroyed_at IS NOT NULL AND r.closed_at < ${answered})
      AND (r.text <> '' OR num_nonnulls(r.answer, r.reply_channel, r.reply_to, r.proof_id) > 0)`
  const letters = await tx.$executeRaw`
    DELETE FROM outbox_messages m WHERE m.state IN ('sent', 'failed') AND (
      m.request_id IN (SELECT r.id FROM subject_requests r JOIN subjects s ON s.id = r.subject_id WHERE s.destroyed_at IS NOT NULL AND r.closed_at < ${answered})
      OR m.claim_id IN (SELECT r.id FROM claims r JOIN subjects s ON s.id = r.subject_id WHERE s.destroyed_at IS NOT NULL AND r.closed_at < ${answered}))`
  const reports = await tx.$executeRaw`
    DELETE FROM review_reports r WHERE r.decided_at < ${until} AND NOT EXISTS (SELECT FROM holds h JOIN subjects s ON s.id = h.subject_id WHERE h.ended_at IS NULL AND s.person_id = r.reporter_id)`
  return [
    { table: 'review_reports', rows: reports, action: 'уничтожено' } as const,
    { table: 'subject_requests', rows: requests, action: 'обезличено' } as const,
    { table: 'claims', rows: claims, action: 'обезличено' } as const,
    { table: 'outbox_messages', rows: letters, action: 'уничтожено' } as const,
  ].filter(({ rows }) => rows > 0)
}

/** Blocks, holds, destructions and notices of incidents that ended before `until`. What an act still stands for stays with it. */
export async function forgetDecisions(tx: Transaction, until: Date): Promise<Effect[]> {
  const over = { lt: until }
  const blocks = await tx.block.deleteMany({ where: { endedAt: over } })
  const holds = await tx.hold.deleteMany({ where: { endedAt: over } })
  const orders = await tx.destructionOrder.deleteMany({ where: { finishedAt: over, destruction: { finishedAt: over } } })
  const destructions = await tx.destruction.deleteMany({ where: { finishedAt: over, act: null, orders: { none: {} } } })
  const incidents = await tx.incidentSubject.deleteMany({ where: { incident: { closedAt: over } } })
  return [
    { table: 'blocks', rows: blocks.count, action: 'уничтожено' } as const,
    { table: 'holds', rows: holds.count, action: 'уничтожено' } as const,
    { table: 'destruction_orders', rows: orders.count, action: 'уничтожено' } as const,
    { table: 'destructions', rows: destructions.count, action: 'уничтожено' } as const,
    { table: 'incident_subjects', rows: incidents.count, action: 'уничтожено' } as const,
  ].filter(({ rows }) => rows > 0)
}
