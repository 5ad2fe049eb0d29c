import type { Metadata } from 'next'
import { AppealBody } from '#components/appeals/appeal-body.tsx'
import { appealName } from '#components/appeals/appeal-words.ts'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { now } from '#lib/clock/clock.ts'
import { getAppealByToken } from '#lib/privacy/queries.ts'
import { takeBack } from '#app/(rights)/privacy/request/actions.ts'

export const metadata: Metadata = { title: 'Претензия', robots: { index: false, follow: false } }

type Props = {
  readonly params: Promise<{ token: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** For whoever holds the link of the letter. */
export default async function AppealPage({ params, searchParams }: Props) {
  const appeal = await getAppealByToken('claim', (await params).token)
  if (!appeal) return <MissingHere title="Здесь ничего нет">Откройте обращение или претензию по ссылке из письма.</MissingHere>
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      <header className="grid gap-3">
        <h1 className="text-3xl">{appealName(appeal)}</h1>
        <p className="text-lg text-muted">{appeal.title}</p>
      </header>
      <AppealBody appeal={appeal} at={now()} sent={(await searchParams).sent === '1'} takeBack={takeBack} />
    </div>
  )
}
