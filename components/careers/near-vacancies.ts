import type { VacancyCard } from '#lib/careers/types.ts'

/** Up to three others: those of the same team first, then those of the same city. */
export function nearVacancies(vacancies: readonly VacancyCard[], { slug, team, city }: Pick<VacancyCard, 'slug' | 'team' | 'city'>): VacancyCard[] {
  const nearness = (vacancy: VacancyCard) => (vacancy.team === team ? 2 : 0) + (vacancy.city === city ? 1 : 0)
  return vacancies.filter((vacancy) => vacancy.slug !== slug).toSorted((one, other) => nearness(other) - nearness(one)).slice(0, 3)
}
