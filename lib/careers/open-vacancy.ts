import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { readVacancy } from './read-vacancies.ts'
import type { VacancyView } from './types.ts'

/** The vacancy at an address, as the database has it now; Refusal `vacancy-closed` when it may not be answered. */
export async function openVacancy(slug: string): Promise<VacancyView> {
  const vacancy = await readVacancy(slug, now())
  if (!vacancy?.open) throw new Refusal('vacancy-closed')
  return vacancy
}

/** The address of a vacancy; null when it is gone. */
export async function slugOfVacancy(id: string): Promise<string | null> {
  return (await db.vacancy.findUnique({ where: { id }, select: { slug: true } }))?.slug ?? null
}
