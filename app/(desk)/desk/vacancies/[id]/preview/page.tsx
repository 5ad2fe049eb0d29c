import type { Metadata } from 'next'
import Link from 'next/link'
import { VacancyArticle } from '#components/careers/vacancy-article.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { readAnyVacancy } from '#lib/careers/read-vacancies.ts'
import { now } from '#lib/clock/clock.ts'
import * as z from 'zod'

export const metadata: Metadata = { title: 'Как увидят вакансию' }

export default async function VacancyPreviewPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  await staffOf('vacancies.read', `/desk/vacancies/${id}/preview`)
  const vacancy = z.uuid().safeParse(id).success ? await readAnyVacancy(id, now()) : null
  if (!vacancy) return <MissingInDesk />
  return (
    <div className="grid content-start gap-4 px-4 py-4 lg:px-6 lg:py-5">
      <Link href={route(`/desk/vacancies/${id}`)} prefetch={false} className="-ml-0.5 inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-ink">
        <Icon name="arrow-left" className="size-4" />К вакансии
      </Link>
      <div className="max-w-6xl rounded-md bg-paper px-5 py-8 ring-1 ring-line sm:px-10 sm:py-12">
        <VacancyArticle vacancy={vacancy} />
      </div>
    </div>
  )
}
