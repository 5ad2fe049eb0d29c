import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { ApplicationBody } from '#components/careers/application-body.tsx'
import { ApplicationNotices } from '#components/careers/application-notices.tsx'
import { uploadOf } from '#components/careers/upload-of.ts'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { applicationPath } from '#lib/careers/application-link.ts'
import { ownApplication } from '#lib/careers/own-applications.ts'
import { ownApplicationPath } from '#lib/careers/own-application-path.ts'
import { getVacancy, getWaitingCv } from '#lib/careers/queries.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { agreeOnceMore, chooseTime, correctOwn, destroyOwnApplication, leaveTalentPool, stayInTalentPool, takeApplicationBack } from '#app/(careers)/careers/application/actions.ts'
import { takeAway } from '#app/(careers)/careers/[slug]/apply/actions.ts'

export const metadata: Metadata = { title: 'Мой отклик' }

type Props = { readonly params: Promise<{ readonly number: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** An application, for the person it belongs to. */
export default async function OwnApplicationPage({ params, searchParams }: Props) {
  const { number } = await params
  const { personId } = await customerOf(`/account/applications/${number}`)
  const [application, asked, widgets, waiting] = await Promise.all([ownApplication(personId, number), searchParams, consentWidgets('vacancy'), getWaitingCv()])
  if (!application) return <MissingHere />
  const { id, vacancy, receivedAt } = application
  const open = (await getVacancy(vacancy.slug))?.open ?? false
  return (
    <AccountPage title={vacancy.title} intro={`Отклик №\u00a0${number} от\u00a0${formatDate(receivedAt)}`} back={{ href: '/account/applications', text: 'Отклики' }}>
      <ApplicationNotices application={application} asked={asked} />
      <ApplicationBody
        application={application}
        which={{ number }}
        base={applicationPath(id)}
        page={ownApplicationPath(application.number)}
        upload={uploadOf(asked)}
        open={open}
        widgets={widgets}
        waiting={waiting}
        actions={{ withdraw: takeApplicationBack, destroy: destroyOwnApplication, choose: chooseTime, leave: leaveTalentPool, agree: agreeOnceMore, correct: correctOwn, stay: stayInTalentPool, drop: takeAway }}
      />
    </AccountPage>
  )
}
