import { Refusal } from '#lib/action/refusal.ts'
import { restingApplications } from '#lib/careers/consent/resting.ts'
import { openStages } from '#lib/careers/stages.ts'
import { bookedInterviews } from '#lib/careers-desk/interviews/booked-interviews.ts'
import { tellOfInterview } from '#lib/careers-desk/interviews/tell-of-interview.ts'
import { writeLetter } from '#lib/careers-desk/letters/write-letter.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'
import { lockVacancy } from './lock-vacancy.ts'

/**
 * Closes a vacancy for good: whoever still waits for a decision is decided by the database in the same transaction, so that the 30 days of all begin (5.1.8), and is told so by a letter. Answers how many that were.
 * Refusals `not-found`, `vacancy-closed`, `not-published`.
 */
export async function closeVacancy({ id }: { id: string }, staff: { readonly personId: string } | null): Promise<{ decided: number }> {
  return db.$transaction((tx) => closeInTransaction(tx, id, staff?.personId ?? null))
}

/** What whoever waited is told. */
const letter = {
  subject: 'Вакансия «{вакансия}» закрыта',
  body:
    'Здравствуйте, {имя}!\n\nМы закрыли вакансию «{вакансия}» и больше никого на неё не ищем. Спасибо, что откликнулись и потратили на нас время.\n\n' +
    'Ваши данные и резюме мы уничтожим через 30 дней. Если вы согласились остаться в кадровом резерве, напишем, когда появится что-то близкое.',
}

async function closeInTransaction(tx: Transaction, id: string, actorId: string | null): Promise<{ decided: number }> {
  const { state } = await lockVacancy(tx, id)
  if (state === 'closed') throw new Refusal('vacancy-closed')
  if (state === 'draft') throw new Refusal('not-published')
  const closedAt = now()
  await tx.$queryRaw`SELECT 1 FROM applications WHERE vacancy_id = ${id}::uuid ORDER BY id FOR UPDATE`
  const waiting = await tx.application.findMany({ where: { vacancyId: id, stage: { in: [...openStages] } }, select: { id: true, stage: true, subjectId: true } })
  const booked = await bookedInterviews(tx, waiting.map((each) => each.id))
  await tx.vacancy.update({ where: { id }, data: { state: 'closed', closedAt } })
  await tx.applicationEvent.createMany({ data: waiting.map(({ id: applicationId, stage }) => ({ applicationId, kind: 'moved', from: stage, to: 'rejected', actorId, happenedAt: closedAt })) })
  for (const interview of booked) await tellOfInterview(tx, interview, actorId)
  // Whose data are blocked is written to by nobody (6.2.4), nor is whose consent rests (9.1): the page of the application says it.
  const resting = await restingApplications(tx, waiting.map((each) => each.id))
  for (const each of waiting) if (!resting.has(each.id) && !(await isBlocked(tx, each))) await writeLetter(tx, each.id, letter, null)
  return { decided: waiting.length }
}
