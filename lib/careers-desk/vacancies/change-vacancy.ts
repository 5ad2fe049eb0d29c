import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lockVacancy } from './lock-vacancy.ts'
import type { VacancyInput } from './schema.ts'

/**
 * Changes the words and questions of a vacancy that stands as `revision` says. What was answered keeps its question as it was asked; the address of a published
 * vacancy stays. Refusals `not-found`, `changed-meanwhile` (nothing is written), `vacancy-closed`, `invalid` (field `slug`).
 */
export async function changeVacancy({ id, revision, questions, slug, ...facts }: VacancyInput & { id: string; revision: number }): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    const before = await lockVacancy(tx, id)
    if (before.state === 'closed') throw new Refusal('vacancy-closed')
    if (before.revision !== revision) throw new Refusal('changed-meanwhile')
    const moved = slug !== '' && slug !== before.slug
    if (moved && before.state !== 'draft') throw new Refusal('invalid', { slug: 'Вакансия опубликована: её адрес больше не меняется' })
    if (moved && (await tx.vacancy.count({ where: { slug } })) > 0) throw new Refusal('invalid', { slug: 'Такой адрес уже есть' })
    await tx.vacancy.update({ where: { id }, data: { ...facts, ...(moved && { slug }) } })
    const asked = await tx.vacancyQuestion.findMany({ where: { vacancyId: id }, orderBy: { position: 'asc' }, select: { kind: true, text: true, required: true, options: true } })
    if (!isDeepStrictEqual(asked, questions.map(({ kind, text, required, options }) => ({ kind, text, required, options })))) {
      await tx.vacancyQuestion.deleteMany({ where: { vacancyId: id } })
      await tx.vacancyQuestion.createMany({ data: questions.map((question, position) => ({ ...question, vacancyId: id, position })) })
    }
    return tx.vacancy.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  })
}
