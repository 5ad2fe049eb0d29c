import type { Metadata } from 'next'
import { ApplicationBody } from '#components/careers/application-body.tsx'
import { ForgetDraft } from '#components/careers/forget-draft.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { getApplication, getVacancy, getWaitingCv } from '#lib/careers/queries.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { takeAway } from '../../[slug]/apply/actions.ts'
import { agreeOnceMore, chooseTime, correctOwn, destroyOwnApplication, leaveTalentPool, stayInTalentPool, takeApplicationBack } from '../actions.ts'

export const metadata: Metadata = { title: 'Мой отклик' }

/** One candidate's: stored nowhere. */
export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** An application, for whoever holds the signed link. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const { token } = await params
  const [application, asked, widgets, waiting] = await Promise.all([getApplication(token), searchParams, consentWidgets('vacancy'), getWaitingCv()])
  if (!application) {
    return (
      <MissingHere title="Здесь ничего нет" home={{ href: '/careers', name: 'К вакансиям' }}>
        Откройте отклик по&nbsp;ссылке из&nbsp;письма. Если его срок прошёл или вы его удалили, он уничтожен.
      </MissingHere>
    )
  }
  const { number, vacancy, receivedAt, email } = application
  const open = (await getVacancy(vacancy.slug))?.open ?? false
  return (
    <div className="wrap grid gap-8 py-8 sm:py-14">
      {(asked.sent === '1' || asked.already === '1') && <ForgetDraft slug={vacancy.slug} />}
      {asked.sent === '1' && (
        <Alert tone="success" role="status" title="Отклик отправлен">
          Копия и&nbsp;ссылка на&nbsp;эту страницу ушли на&nbsp;{email}. Ответим туда&nbsp;же, каким&nbsp;бы ни&nbsp;было решение.
        </Alert>
      )}
      {asked.already === '1' && (
        <Alert role="status" title="Вы уже откликались на эту вакансию">
          Прежний отклик остался как есть, второй мы не&nbsp;завели. Исправить его можно здесь.
        </Alert>
      )}
      {asked.corrected === '1' && <Alert tone="success" role="status" title="Исправлено" />}
      {asked.agreed === '1' && application.rests === null && <Alert tone="success" role="status" title={'Спасибо, рассматриваем отклик дальше'} />}
      {asked.stays === '1' && application.pool && <Alert tone="success" role="status" title={`Вы в\u00a0резерве до\u00a0${formatDate(application.pool.until)}`} />}
      <header className="grid gap-2">
        <p className="text-muted">
          Отклик №&nbsp;{number} от&nbsp;{formatDate(receivedAt)}
        </p>
        <h1 className="text-3xl">{vacancy.title}</h1>
      </header>
      <ApplicationBody
        application={application}
        token={token}
        open={open}
        widgets={widgets}
        waiting={waiting}
        actions={{ withdraw: takeApplicationBack, destroy: destroyOwnApplication, choose: chooseTime, leave: leaveTalentPool, agree: agreeOnceMore, correct: correctOwn, stay: stayInTalentPool, drop: takeAway }}
      />
    </div>
  )
}
