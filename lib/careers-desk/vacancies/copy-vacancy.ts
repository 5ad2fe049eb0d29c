import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { freeSlug } from './create-vacancy.ts'

/** A draft like another vacancy, its questions too, with an address of its own. Refusal `not-found`. `author` is the person id of staff. */
export async function copyVacancy({ id }: { id: string }, author: string): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const found = await tx.vacancy.findUnique({
      where: { id },
      select: {
        title: true, team: true, city: true, employment: true, workplace: true, salaryFrom: true, salaryTo: true, salaryGross: true, summary: true, description: true,
        duties: true, requirements: true, conditions: true, criteria: true,
        questions: { orderBy: { position: 'asc' }, select: { position: true, kind: true, text: true, required: true, options: true } },
      },
    })
    if (!found) throw new Refusal('not-found')
    const { questions, ...facts } = found
    return tx.vacancy.create({ data: { ...facts, slug: await freeSlug(tx, facts.title), authorId: author, createdAt: now(), questions: { create: questions } }, select: { id: true } })
  })
}
