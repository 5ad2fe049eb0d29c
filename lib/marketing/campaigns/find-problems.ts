import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { checkContent } from '../content/check-content.ts'
import { triggerProblems } from '../triggers/trigger-problems.ts'

/** What is wrong with a campaign: an error keeps it from being sent to approval, a warning is for whoever reads it. */
export type Problem = { readonly level: 'error' | 'warning'; readonly text: string; /** Of one variant. */ readonly letter?: string }

type Facts = {
  readonly id: string
  readonly trigger: string | null
  readonly audienceId: string | null
  readonly expiresAt: Date | null
  readonly testRule: string | null
}

/** Everything wrong with a campaign's settings and with what it says, Russian. */
export async function findProblems(campaign: Facts, tx: Transaction = db): Promise<Problem[]> {
  const [own, caused, said] = await Promise.all([settingsProblems(campaign, tx), triggerProblems(campaign, tx), checkContent(campaign.id, tx)])
  return [...own, ...caused, ...said.map(({ level, text, letter }) => ({ level, text, ...(campaign.testRule !== null && { letter }) }))]
}

async function settingsProblems({ trigger, audienceId, expiresAt }: Facts, tx: Transaction): Promise<Problem[]> {
  const problems: Problem[] = []
  if (trigger === null && audienceId === null) problems.push({ level: 'error', text: 'Не выбрана аудитория' })
  if (audienceId !== null && (await tx.audience.count({ where: { id: audienceId, archivedAt: { not: null } } })) > 0) problems.push({ level: 'error', text: 'Аудитория в архиве: выберите другую' })
  if (expiresAt !== null && expiresAt <= now()) problems.push({ level: 'error', text: 'Предложение уже закончилось: измените срок' })
  if (trigger === null && expiresAt === null) problems.push({ level: 'warning', text: 'Не указано, когда предложение заканчивается: отложенные письма могут уйти и через неделю' })
  return problems
}
