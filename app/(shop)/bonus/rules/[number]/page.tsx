import type { Metadata } from 'next'
import Link from 'next/link'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Alert } from '#components/ui/alert.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { route } from '#components/ui/route.ts'
import { now } from '#lib/clock/clock.ts'
import { inForce } from '#lib/policy/in-force.ts'
import { getVersion, getVersions } from '#lib/policy/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { tieShortWords } from '#lib/text/tie-short-words.ts'

/** The document of the rules: the number of a version is the number of the rules it says. */
const RULES = 'bonus-rules'

type Props = { readonly params: Promise<{ readonly number: string }> }

/** Made when they are asked for the first time. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await versionOf(params)
  if (!version) return missingMetadata
  return pageMetadata({
    title: `${version.title}, редакция ${version.number}`,
    description: `Правила бонусной программы целиком: как бонусы начисляются, тратятся и сгорают. Редакция ${version.number}.`,
    path: `/bonus/rules/${version.number}`,
  })
}

/** The rules as they were published, for good: who joined by them can read them again. */
export default async function RulesPage({ params }: Props) {
  const version = await versionOf(params)
  if (!version) return <MissingPage />
  const versions = await getVersions(RULES)
  const current = inForce(versions, now())
  const begins = new Date(version.effectiveFrom)
  return (
    <div className="wrap pt-4 lg:pt-6">
      <div className="print:hidden">
        <Breadcrumbs items={[{ name: 'Главная', href: '/' }, { name: 'Бонусная программа', href: '/bonus' }, { name: `Правила, редакция ${version.number}` }]} />
      </div>
      <article className="mt-6 max-w-3xl lg:mt-10">
        <h1 className="text-3xl hyphens-auto">{tieShortWords(version.title)}</h1>
        <p className="mt-4 text-lg text-muted">
          Редакция №&nbsp;{version.number}, действует с&nbsp;{formatDate(begins)}
        </p>
        {current && current.number !== version.number && (
          <div className="mt-6">
            <Alert tone="caution" title={version.number < current.number ? 'Это прежние правила' : 'Эти правила ещё не\u00a0действуют'}>
              Сейчас действует{' '}
              <Link href={pathOf(current.number)} prefetch={false} className="link">
                редакция №&nbsp;{current.number}
              </Link>
              .
            </Alert>
          </div>
        )}
        <div className="mt-8 grid gap-3 text-pretty">
          {version.clauses.map(({ number, text }) =>
            /^[1-9]\d*$/.test(number) ? (
              <h2 key={number} id={number} className="mt-6 scroll-mt-24 text-xl">
                {number}. {tieShortWords(text)}
              </h2>
            ) : (
              <p key={number} id={number} className="scroll-mt-24">
                {!number.startsWith('0.') && <span className="text-muted">{number}.&nbsp;</span>}
                {tieShortWords(text)}
              </p>
            ),
          )}
        </div>
        <p className="mt-10 text-sm text-muted">
          Контрольная сумма (SHA-256): <code className="font-mono text-xs break-all">{version.hash}</code>
        </p>
        {versions.length > 1 && (
          <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
            Все редакции:
            {versions.map(({ number }) => (
              <Link key={number} href={pathOf(number)} prefetch={false} aria-current={number === version.number ? 'page' : undefined} className="link">
                {number}
              </Link>
            ))}
          </p>
        )}
      </article>
    </div>
  )
}

async function versionOf(params: Props['params']) {
  const { number } = await params
  return /^[1-9]\d{0,5}$/.test(number) ? getVersion(RULES, Number(number)) : null
}

const pathOf = (number: number) => route(`/bonus/rules/${number}`)
