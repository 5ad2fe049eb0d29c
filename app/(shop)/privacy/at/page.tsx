import type { Metadata } from 'next'
import { DateForm } from '#components/policy/date-form.tsx'
import { VersionPage } from '#components/policy/version-page.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { now } from '#lib/clock/clock.ts'
import { dayOf } from '#lib/policy/day-of.ts'
import { getVersionAt, getVersions } from '#lib/policy/queries.ts'
import type { VersionLine } from '#lib/policy/version-view.ts'
import { formatDate } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Политика на дату', robots: { index: false, follow: true } }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What was in force on a day: `/privacy?at=2026-11-01` leads here. The end of the day counts. */
export default async function PolicyAtPage({ searchParams }: Props) {
  const { at = '' } = await searchParams
  const text = typeof at === 'string' ? at.trim() : ''
  const day = dayOf(text)
  const versions = await getVersions('policy')
  if (!day) return <NoVersion error="Введите дату: день, месяц и год, например 2026-11-01." {...(text && { value: text })} />
  const version = await getVersionAt('policy', day.to)
  const shown = formatDate(day.from)
  if (!version) return <NoVersion value={text} message={`${shown} политика ещё не была опубликована. ${firstWords(versions)}`} />
  const verb = day.from > now() ? 'будет действовать, если до тех пор не появится новая,' : 'действовала'
  const notice = (
    <Alert title={`${shown} ${verb} версия ${version.number}`}>
      <DateForm value={text} />
    </Alert>
  )
  return <VersionPage version={version} versions={versions} live={false} notice={notice} />
}

function firstWords(versions: readonly VersionLine[]): string {
  const first = versions.at(-1)
  return first ? `Первая версия действует с ${formatDate(new Date(first.effectiveFrom))}` : ''
}

type NoVersionProps = { readonly value?: string; readonly error?: string; readonly message?: string }

function NoVersion({ value, error, message }: NoVersionProps) {
  return (
    <div className="wrap pt-4 lg:pt-6">
      <Breadcrumbs items={[{ name: 'Главная', href: '/' }, { name: 'Политика', href: '/privacy' }, { name: 'На дату' }]} />
      <div className="mt-6 max-w-3xl lg:mt-10">
        <h1 className="text-3xl">Политика на дату</h1>
        {message && (
          <div className="mt-6">
            <Alert>{message}</Alert>
          </div>
        )}
        <DateForm {...(value && { value })} {...(error && { error })} />
      </div>
    </div>
  )
}
