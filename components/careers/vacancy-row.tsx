import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { formatSalary } from '#lib/careers/format-salary.ts'
import type { VacancyCard } from '#lib/careers/types.ts'
import { vacancyFacts } from './vacancy-facts.ts'

type Props = { readonly vacancy: VacancyCard; readonly headingLevel?: 'h3' | 'h4' }

/** A vacancy as a line of a list: all of it leads to its page. */
export function VacancyRow({ vacancy, headingLevel: Heading = 'h4' }: Props) {
  const { slug, title, summary, salary } = vacancy
  const pay = formatSalary(salary)
  return (
    <li className="group relative -mx-4 rounded-lg px-4 transition-colors duration-150 hover:bg-ground sm:-mx-6 sm:px-6">
      <div className="grid gap-x-8 gap-y-2 border-b border-line py-6 group-last:border-0 group-hover:border-transparent sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid gap-1.5">
          <Heading className="text-xl font-semibold">
            <Link href={route(`/careers/${slug}`)} prefetch={false} className="after:absolute after:inset-0 after:rounded-lg">
              {title}
            </Link>
          </Heading>
          <p className="text-sm text-muted">{vacancyFacts(vacancy)}</p>
          <p className="max-w-2xl">{summary}</p>
        </div>
        <p className="flex items-center gap-4 font-medium whitespace-nowrap sm:justify-end sm:text-lg">
          {pay}
          <Icon name="arrow-right" className="size-5 text-muted transition-transform duration-150 group-hover:translate-x-1 group-hover:text-ink max-sm:hidden" />
        </p>
      </div>
    </li>
  )
}
