import { Refusal } from '#lib/action/refusal.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockVacancy } from './lock-vacancy.ts'

type Schedule = { readonly id: string; readonly revision: number; /** Null: at once. */ readonly publishAt: Date | null; /** Null: without an end. */ readonly closesAt: Date | null }

/**
 * Publishes a draft at once or at a moment, or gives a published vacancy other days; one that people have seen keeps the day it was shown. Refusals `not-found`, `changed-meanwhile`,
 * `vacancy-closed`, `invalid` (fields `publishAt`, `closesAt`).
 */
export async function publishVacancy({ id, revision, publishAt, closesAt }: Schedule): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    const before = await lockVacancy(tx, id)
    if (before.state === 'closed') throw new Refusal('vacancy-closed')
    if (before.revision !== revision) throw new Refusal('changed-meanwhile')
    const moment = now()
    const shown = before.state === 'published' && before.publishAt !== null && before.publishAt <= moment ? before.publishAt : null
    // The form knows minutes: a moment within this one is now.
    const wish = publishAt === null || Math.abs(publishAt.getTime() - moment.getTime()) < minutes(1) ? moment : publishAt
    if (shown === null && wish < moment) throw new Refusal('invalid', { publishAt: 'Этот момент уже прошёл' })
    const from = shown ?? wish
    if (closesAt !== null && (closesAt <= from || closesAt <= moment)) throw new Refusal('invalid', { closesAt: 'Последний день должен быть впереди и не раньше публикации' })
    return tx.vacancy.update({ where: { id }, data: { state: 'published', publishAt: from, closesAt }, select: { revision: true } })
  })
}
