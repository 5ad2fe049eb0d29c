import type { VacancyCard } from './types.ts'

/** Null: any. */
export type VacancyFilter = { readonly team: string | null; readonly city: string | null }

export const ANY: VacancyFilter = { team: null, city: null }

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>

/** What an address asks of the list. Never throws: a team or a city that has no vacancy is left out, so that an old link still shows a list. */
export function parseVacancyFilter(vacancies: readonly VacancyCard[], { team, city }: Asked): VacancyFilter {
  const known = (given: string | readonly string[] | undefined, of: 'team' | 'city') => vacancies.find((vacancy) => vacancy[of] === given)?.[of] ?? null
  return { team: known(team, 'team'), city: known(city, 'city') }
}

/** The canonical address of a filtered list. The plain one is a static page; filtered states have a path of their own. */
export function vacanciesHref({ team, city }: VacancyFilter): string {
  const params = new URLSearchParams()
  if (team !== null) params.set('team', team)
  if (city !== null) params.set('city', city)
  return params.size > 0 ? `/careers/filter?${params}` : '/careers'
}

/** The vacancies that a filter leaves. */
export function chosenVacancies(vacancies: readonly VacancyCard[], { team, city }: VacancyFilter): VacancyCard[] {
  return vacancies.filter((vacancy) => (team === null || vacancy.team === team) && (city === null || vacancy.city === city))
}

export type FilterOption = { readonly value: string; /** Vacancies that choosing it would show. */ readonly count: number }

/** What may be chosen: each team or city that has a vacancy, by the alphabet, with what the other filter leaves of it. */
export function filterOptions(vacancies: readonly VacancyCard[], filter: VacancyFilter, of: 'team' | 'city'): FilterOption[] {
  const values = [...new Set(vacancies.map((vacancy) => vacancy[of]))].toSorted((one, other) => one.localeCompare(other, 'ru'))
  return values.map((value) => ({ value, count: chosenVacancies(vacancies, { ...filter, [of]: value }).length }))
}
