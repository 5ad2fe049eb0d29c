import type { Metadata } from 'next'
import { careersMetadata } from '#components/careers/careers-metadata.ts'
import { CareersPage } from '#components/careers/careers-page.tsx'
import { getOpenVacancies } from '#lib/careers/queries.ts'
import { ANY } from '#lib/careers/vacancy-filter.ts'

export const metadata: Metadata = careersMetadata()

/** All open vacancies: static. The filtered states are at ./filter. */
export default async function VacanciesPage() {
  return <CareersPage vacancies={await getOpenVacancies()} filter={ANY} />
}
