import type { Transaction } from '#lib/db/db.ts'
import { levelAt } from '../levels/level-at.ts'
import { rulesAt } from '../rules/rules-at.ts'
import { queueNotice } from './queue-notice.ts'

/**
 * Writes down that a member's level is another one than it was, and tells of one that is higher; of a lower one the account tells. To be called where the turnover
 * changes, in that transaction. Answers how many messages.
 */
export async function tellLevel(tx: Transaction, memberId: string, at: Date): Promise<number> {
  const rules = await rulesAt(at, tx)
  if (!rules) return 0
  const { level, turnover } = await levelAt(memberId, rules, at, tx)
  const before = await tx.bonusLevelChange.findFirst({ where: { memberId }, orderBy: [{ changedAt: 'desc' }, { id: 'desc' }], select: { level: true } })
  const rank = (code: string | undefined): number => Math.max(0, rules.levels.findIndex((each) => each.code === code))
  if (rank(before?.level) === rank(level.code)) return 0
  const { id } = await tx.bonusLevelChange.create({ data: { memberId, level: level.code, turnover: Math.max(0, turnover), changedAt: at }, select: { id: true } })
  return rank(level.code) > rank(before?.level) ? queueNotice(tx, { memberId, template: 'bonus-level', fact: id, aboutId: id }) : 0
}
