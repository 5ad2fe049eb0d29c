import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AppealBody } from '#components/appeals/appeal-body.tsx'
import { appealName } from '#components/appeals/appeal-words.ts'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { takeBack } from '#app/(rights)/privacy/request/actions.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { now } from '#lib/clock/clock.ts'
import { getOwnAppeal } from '#lib/privacy/queries.ts'

export const metadata: Metadata = { title: 'Претензия' }

type Props = {
  readonly params: Promise<{ number: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OwnAppealPage({ params, searchParams }: Props) {
  const { number } = await params
  const { personId } = await customerOf(`/account/requests/claims/${number}`)
  const appeal = await getOwnAppeal(personId, 'claim', number)
  if (!appeal) return <MissingHere />
  return (
    <AccountPage title={appealName(appeal)} intro={appeal.title} back={{ href: '/account/requests', text: 'Обращения' }}>
      <AppealBody appeal={appeal} at={now()} sent={(await searchParams).sent === '1'} takeBack={takeBack} />
    </AccountPage>
  )
}
