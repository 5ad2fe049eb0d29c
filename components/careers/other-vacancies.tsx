import Link from 'next/link'
import type { VacancyCard } from '#lib/careers/types.ts'
import { VacancyRow } from './vacancy-row.tsx'

type Props = { readonly title: string; readonly vacancies: readonly VacancyCard[] }

/** A few others to look at; nothing when there are none. */
export function OtherVacancies({ title, vacancies }: Props) {
  if (vacancies.length === 0) return null
  return (
    <section aria-labelledby="others" className="mt-16 sm:mt-24">
      <h2 id="others" className="text-2xl">
        {title}
      </h2>
      <ul className="mt-4">
        {vacancies.map((vacancy) => (
          <VacancyRow key={vacancy.slug} vacancy={vacancy} headingLevel="h3" />
        ))}
      </ul>
      <p className="mt-4">
        <Link href="/careers" prefetch={false} className="link inline-flex min-h-11 items-center">
          Все вакансии
        </Link>
      </p>
    </section>
  )
}
