import type { Metadata } from 'next'
import { applyPage } from '#components/careers/apply-page.ts'
import { ApplyForm } from '#components/careers/apply-form.tsx'
import { PlainCvForm } from '#components/careers/plain-cv-form.tsx'
import { vacancyFacts } from '#components/careers/vacancy-facts.ts'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { getApplyView, getVacancy } from '#lib/careers/queries.ts'
import { careersRefusal } from '#lib/careers/refusals.ts'
import { askToApply, takeAway } from './actions.ts'

export const metadata: Metadata = { title: 'Отклик на вакансию' }

/** Rendered for each request: it knows an uploaded CV and who is signed in, and answers its form without scripts. */
export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly slug: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ApplyPage({ params, searchParams }: Props) {
  const { slug } = await params
  const [{ vacancy, widgets, cv, known, proved }, asked] = await Promise.all([getApplyView(slug), searchParams])
  if (!vacancy) {
    if (!(await getVacancy(slug))) return <MissingHere home={{ href: '/careers', name: 'К вакансиям' }} />
    return (
      <div className="wrap py-8 sm:py-16">
        <EmptyState title="Вакансия закрыта" headingLevel="h1" action={<LinkButton href="/careers">Открытые вакансии</LinkButton>}>
          Откликнуться на&nbsp;неё больше нельзя. Возможно, подойдёт другая.
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="wrap py-8 sm:py-14">
      <div className="mx-auto grid w-full max-w-[640px] gap-8">
        <header className="grid gap-2">
          <p className="text-muted">Отклик на&nbsp;вакансию</p>
          <h1 className="text-3xl">{vacancy.title}</h1>
          <p className="text-muted">{vacancyFacts(vacancy)}</p>
        </header>
        <div>
          <PlainCvForm back={applyPage(slug)} problem={typeof asked.cv === 'string' ? careersRefusal(asked.cv) : null} />
          <ApplyForm slug={slug} questions={vacancy.questions} widgets={widgets} waiting={cv} known={known} proved={proved} action={askToApply} drop={takeAway} />
        </div>
      </div>
    </div>
  )
}
