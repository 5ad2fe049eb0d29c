import type { Metadata } from 'next'
import Link from 'next/link'
import { PublishForm } from '#components/careers-desk/publish-form.tsx'
import { StageCounts } from '#components/careers-desk/stage-counts.tsx'
import { CloseVacancy, CopyVacancy, RemoveDraft } from '#components/careers-desk/vacancy-buttons.tsx'
import { VacancyFacts } from '#components/careers-desk/vacancy-facts.tsx'
import { ChangeVacancyForm } from '#components/careers-desk/vacancy-form.tsx'
import { vacancyValues } from '#components/careers-desk/vacancy-values.ts'
import { standingTones } from '#components/careers-desk/vacancy-words.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getDeskVacancy, getVacancyWords } from '#lib/careers-desk/vacancies/queries.ts'
import { standingNames } from '#lib/careers-desk/vacancies/vacancy-state.ts'
import { toLocal } from '#lib/text/local-time.ts'

export const metadata: Metadata = { title: 'Вакансия' }

export default async function VacancyPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  const staff = await staffOf('vacancies.read', `/desk/vacancies/${id}`)
  const vacancy = await getDeskVacancy(id)
  if (!vacancy) return <MissingInDesk />
  const { title, slug, standing, state, revision, publishAt, closesAt, waiting, counts } = vacancy
  const mayEdit = roleFor(staff.roles, 'vacancies.edit') !== null
  const mayHire = roleFor(staff.roles, 'candidates.read') !== null
  const seen = standing === 'open' || standing === 'ended'
  return (
    <DeskPage
      title={title}
      badge={<StateBadge tone={standingTones[standing]}>{standingNames[standing]}</StateBadge>}
      back={{ href: '/desk/vacancies', text: 'Вакансии' }}
      actions={
        <>
          <LinkButton href={route(`/desk/vacancies/${id}/preview`)} prefetch={false} variant="secondary" size="s">
            Как её увидят
          </LinkButton>
          {mayEdit && <CopyVacancy id={id} />}
          {mayEdit && state === 'draft' && <RemoveDraft id={id} />}
          {mayEdit && state === 'published' && <CloseVacancy id={id} waiting={waiting} />}
        </>
      }
      intro={
        seen && (
          <Link href={route(`/careers/${slug}`)} prefetch={false} className="link">
            /careers/{slug}
          </Link>
        )
      }
    >
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
        <div className="grid min-w-0 gap-4 max-xl:order-2">
          {mayEdit && state !== 'closed' ? (
            <DeskSection title="Вакансия">
              <ChangeVacancyForm defaults={vacancyValues(vacancy)} known={await getVacancyWords()} published={state !== 'draft'} />
            </DeskSection>
          ) : (
            <VacancyFacts vacancy={vacancy} />
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          {mayEdit && state !== 'closed' && (
            <DeskSection title={state === 'draft' ? 'Публикация' : 'Сроки'}>
              <PublishForm
                id={id}
                revision={revision}
                state={state === 'draft' ? 'draft' : seen ? 'shown' : 'planned'}
                publishAt={publishAt ? toLocal(publishAt) : ''}
                closesAt={closesAt ? toLocal(closesAt).slice(0, 10) : ''}
              />
            </DeskSection>
          )}
          {state !== 'draft' && (
            <DeskSection title="Отклики">
              <StageCounts vacancyId={id} counts={counts} linked={mayHire} />
            </DeskSection>
          )}
        </div>
      </div>
    </DeskPage>
  )
}
