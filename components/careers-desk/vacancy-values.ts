import type { DeskVacancy } from '#lib/careers-desk/vacancies/queries.ts'
import type { VacancyForm } from '#lib/careers-desk/vacancies/schema.ts'
import { plainRoubles } from '#lib/money/money.ts'

const roubles = (amount: number | null): string => (amount === null ? '' : plainRoubles(amount))

/** A vacancy as its form shows it. */
export function vacancyValues(vacancy: DeskVacancy): VacancyForm & { id: string; revision: number } {
  const { id, revision, title, slug, team, city, employment, workplace, salaryFrom, salaryTo, salaryGross, summary, description, duties, requirements, conditions, criteria, questions } = vacancy
  return {
    id, revision, title, slug, team, city, employment, workplace, salaryGross, summary, description,
    salaryFrom: roubles(salaryFrom), salaryTo: roubles(salaryTo),
    duties: duties.join('\n'), requirements: requirements.join('\n'), conditions: conditions.join('\n'), criteria: criteria.join('\n'),
    questions: questions.map(({ kind, text, required, options }) => ({ kind, text, required, options: options.join('\n') })),
  }
}

/** What a new vacancy begins with. */
export const emptyVacancy: VacancyForm = {
  title: '', slug: '', team: '', city: '', employment: 'full_time', workplace: 'on_site', salaryFrom: '', salaryTo: '', salaryGross: true, summary: '', description: '', duties: '', requirements: '', conditions: '', criteria: '', questions: [],
}
