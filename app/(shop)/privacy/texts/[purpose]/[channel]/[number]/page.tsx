import type { Metadata } from 'next'
import Link from 'next/link'
import { SellerFacts } from '#components/info/seller-facts.tsx'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { channelWords } from '#components/policy/purpose-words.ts'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Alert } from '#components/ui/alert.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { route } from '#components/ui/route.ts'
import { getVersion, getVersions } from '#lib/policy/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { tieShortWords } from '#lib/text/tie-short-words.ts'

type Params = { readonly purpose: string; readonly channel: string; readonly number: string }
type Props = { readonly params: Promise<Params> }

/** Made when they are asked for the first time. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await params
  const version = await textOf(asked)
  if (!version) return missingMetadata
  return pageMetadata({
    title: `${version.title}, версия ${asked.number}`,
    description: `Текст согласия целиком: ${version.title.toLowerCase()}. Версия ${asked.number}.`,
    path: pathOf(asked.purpose, asked.channel, version.number),
    index: false,
  })
}

/** A consent text as it was shown, for good: consents refer to it by number and hash. */
export default async function ConsentTextPage({ params }: Props) {
  const asked = await params
  const version = await textOf(asked)
  if (!version) return <MissingPage />
  const { purpose, channel } = asked
  const versions = await getVersions(codeOf(purpose, channel))
  const latest = versions[0]
  return (
    <div className="wrap pt-4 lg:pt-6">
      <div className="print:hidden">
        <Breadcrumbs items={[{ name: 'Главная', href: '/' }, { name: 'Политика', href: '/privacy' }, { name: version.title }]} />
      </div>
      <article className="mt-6 max-w-3xl lg:mt-10">
        <h1 className="text-3xl hyphens-auto">{tieShortWords(version.title)}</h1>
        <p className="mt-4 text-lg text-muted">
          Версия&nbsp;{version.number} от&nbsp;{formatDate(new Date(version.publishedAt))} · {channelName(channel)}
        </p>
        {latest && latest.number !== version.number && (
          <div className="mt-6">
            <Alert tone="caution" title="Это прежний текст">
              По нему больше не спрашивают.{' '}
              <Link href={pathOf(purpose, channel, latest.number)} prefetch={false} className="link">
                Действующий текст
              </Link>
            </Alert>
          </div>
        )}
        <div className="mt-8 grid gap-4 rounded-lg bg-surface p-5 text-pretty ring-1 ring-line ring-inset sm:p-8">
          {bodyOf(version.text, version.title).map((paragraph) => (
            <p key={paragraph}>{tieShortWords(paragraph)}</p>
          ))}
        </div>
        <p className="mt-4 text-sm text-muted">
          Контрольная сумма (SHA-256): <code className="font-mono text-xs break-all">{version.hash}</code>
        </p>
        {versions.length > 1 && (
          <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
            Все версии:
            {versions.map(({ number }) => (
              <Link key={number} href={pathOf(purpose, channel, number)} prefetch={false} aria-current={number === version.number ? 'page' : undefined} className="link">
                {number}
              </Link>
            ))}
          </p>
        )}
        <section aria-labelledby="operator" className="mt-10">
          <h2 id="operator" className="text-xl">
            Оператор
          </h2>
          <div className="mt-2">
            <SellerFacts called="Оператор" />
          </div>
        </section>
      </article>
    </div>
  )
}

function textOf({ purpose, channel, number }: Params) {
  const known = [purpose, channel].every((part) => /^[a-z-]{1,40}$/.test(part)) && /^[1-9]\d{0,5}$/.test(number)
  return known ? getVersion(codeOf(purpose, channel), Number(number)) : Promise.resolve(null)
}

const codeOf = (purpose: string, channel: string): string => `consent/${purpose}/${channel}`
const pathOf = (purpose: string, channel: string, number: number) => route(`/privacy/texts/${purpose}/${channel}/${number}`)

function channelName(channel: string): string {
  return Object.entries(channelWords).find(([known]) => known === channel)?.[1] ?? channel
}

/** The paragraphs; the title, with which the text begins, stands above. */
function bodyOf(text: string, title: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '' && paragraph !== title)
}
