import { days, now } from '#lib/clock/clock.ts'
import { notifyOwner } from '#lib/accounts/notify-owner.ts'
import type { Transaction } from '#lib/db/db.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { startDestruction } from '../destruction/start-destruction.ts'
import type { Effect } from '../retention-rules.ts'

/** How long before the end the owner is written to. */
const NOTICE = days(30)

/**
 * Accounts that nobody used since `until` (three years): their owners are written to 30 days before, then the destruction begins as if
 * they had asked for it. Whoever comes back in time stays (`isUsedAgain`).
 */
export async function endIdleAccounts(tx: Transaction, until: Date): Promise<Effect[]> {
  for (const { personId } of await idleSince(tx, new Date(until.getTime() + NOTICE), null)) {
    await tx.account.update({ where: { personId }, data: { idleNoticeAt: now() } })
    await notifyOwner(tx, personId, 'account-idle', personId)
  }
  for (const { personId } of await idleSince(tx, until, new Date(now().getTime() - NOTICE))) {
    await startDestruction(tx, { subjectId: await subjectOfPerson(tx, personId), cause: 'аккаунтом не пользовались 3 года' })
  }
  return []
}

/** Whether somebody came back after the destruction of their idle account was planned. */
export async function isUsedAgain(tx: Transaction, { subjectId, plannedAt }: { readonly subjectId: string; readonly plannedAt: Date }): Promise<boolean> {
  const [used] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM subjects s WHERE s.id = ${subjectId}::uuid AND (
      EXISTS (SELECT FROM sessions x WHERE x.person_id = s.person_id AND x.last_seen_at >= ${plannedAt})
      OR EXISTS (SELECT FROM orders o WHERE o.person_id = s.person_id AND o.placed_at >= ${plannedAt}))`
  return used !== undefined
}

/** Accounts without use since `since`; told before `toldBefore`, or, with null, not told yet. */
function idleSince(tx: Transaction, since: Date, toldBefore: Date | null): Promise<{ personId: string }[]> {
  return tx.$queryRaw`
    SELECT a.person_id AS "personId" FROM accounts a
    WHERE cardinality(a.roles) = 0 AND a.created_at < ${since} AND coalesce(a.last_used_at, a.created_at) < ${since}
      AND CASE WHEN ${toldBefore}::timestamptz IS NULL THEN a.idle_notice_at IS NULL OR a.idle_notice_at < a.last_used_at ELSE a.idle_notice_at < ${toldBefore}::timestamptz END
      AND NOT EXISTS (SELECT FROM sessions x WHERE x.person_id = a.person_id AND x.last_seen_at >= ${since})
      AND NOT EXISTS (SELECT FROM orders o WHERE o.person_id = a.person_id AND o.placed_at >= ${since})
      AND NOT EXISTS (SELECT FROM destructions d JOIN subjects s ON s.id = d.subject_id WHERE s.person_id = a.person_id AND d.state = 'planned')
    ORDER BY a.created_at LIMIT 1000`
}
