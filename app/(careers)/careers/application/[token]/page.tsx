import type { Metadata } from 'next'
import { ApplicationBody } from '#components/careers/application-body.tsx'
import { ApplicationNotices } from '#components/careers/application-notices.tsx'
import { uploadOf } from '#components/careers/upload-of.ts'
import { MissingHere } from '#components/layout/missing-here.tsx'
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
  const { number, vacancy, receivedAt } = application
  const page = `/careers/application/${token}`
  const open = (await getVacancy(vacancy.slug))?.open ?? false
  return (
    <div className="wrap grid gap-8 py-8 sm:py-14">
      <ApplicationNotices application={application} asked={asked} />
      <header className="grid gap-2">
        <p className="text-muted">
          Отклик №&nbsp;{number} от&nbsp;{formatDate(receivedAt)}
        </p>
        <h1 className="text-3xl">{vacancy.title}</h1>
      </header>
      <ApplicationBody
        application={application}
        which={{ token }}
        base={page}
        page={page}
        upload={uploadOf(asked)}
        open={open}
        widgets={widgets}
        waiting={waiting}
        actions={{ withdraw: takeApplicationBack, destroy: destroyOwnApplication, choose: chooseTime, leave: leaveTalentPool, agree: agreeOnceMore, correct: correctOwn, stay: stayInTalentPool, drop: takeAway }}
      />
    </div>
  )
}
