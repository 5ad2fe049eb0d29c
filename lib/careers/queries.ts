import { unstable_cache } from 'next/cache'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { now } from '#lib/clock/clock.ts'
import { readClosedSlugs, readOpenVacancies, readVacancy } from './read-vacancies.ts'
import type { VacancyCard, VacancyView } from './types.ts'

// What pages call: kept under the tag `careers` until a vacancy changes, opens or closes.

/** The vacancies that may be answered now, by team. */
export function getOpenVacancies(): Promise<VacancyCard[]> {
  return cached(['open'], () => readOpenVacancies(now()))
}

/** A vacancy that is or was published; null for a draft and for an address that never was one. */
export function getVacancy(slug: string): Promise<VacancyView | null> {
  return cached(['vacancy', slug], () => readVacancy(slug, now()))
}

/** The addresses that answer 410. */
export function getClosedSlugs(): Promise<string[]> {
  return cached(['closed'], () => readClosedSlugs(now()))
}

function cached<T>(key: string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, ['careers', ...key], { tags: [tags.careers, tags.everything], revalidate: LIFETIME })()
}
