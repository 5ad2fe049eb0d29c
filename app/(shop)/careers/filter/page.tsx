import type { Metadata } from 'next'
import { careersMetadata } from '#components/careers/careers-metadata.ts'
import { CareersPage } from '#components/careers/careers-page.tsx'
import { getOpenVacancies } from '#lib/careers/queries.ts'
import { parseVacancyFilter } from '#lib/careers/vacancy-filter.ts'

export const metadata: Metadata = careersMetadata(false)

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Vacancies of one team or one city. Rendered on demand. */
export default async function FilteredVacanciesPage({ searchParams }: Props) {
  const [vacancies, asked] = await Promise.all([getOpenVacancies(), searchParams])
  return <CareersPage vacancies={vacancies} filter={parseVacancyFilter(vacancies, asked)} />
}
