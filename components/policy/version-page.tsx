import type { ReactNode } from 'react'
import { SellerFacts } from '#components/info/seller-facts.tsx'
import { PrintButton } from '#components/order/print-button.tsx'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { VersionLine, VersionView } from '#lib/policy/version-view.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { tieShortWords } from '#lib/text/tie-short-words.ts'
import { ClauseRow } from './clause-row.tsx'
import { Contents } from './contents.tsx'
import { CopyLinks } from './copy-links.tsx'
import { KeptBy } from './kept-by.tsx'
import { MyAcceptance } from './my-acceptance.tsx'
import { PolicySearch } from './policy-search.tsx'
import { PurposeList } from './purpose-list.tsx'
import { sectionsOf, type PolicySection } from './sections-of.ts'
import { VersionList } from './version-list.tsx'

type Props = {
  readonly version: VersionView
  readonly versions: readonly VersionLine[]
  /** In force now: rights can be exercised here, and whoever is signed in sees what it means for them. */
  readonly live: boolean
  /** What has to be said before the text. */
  readonly notice?: ReactNode
}

/** A version of the policy: what it is, what is in it, its text, its purposes and the other versions. */
export function VersionPage({ version, versions, live, notice }: Props) {
  const { number, title, clauses, purposes } = version
  const sections = sectionsOf(clauses)
  const known = new Set(clauses.map((clause) => clause.number))
  const way = [{ name: 'Главная', href: '/' }, ...(live ? [{ name: 'Политика' }] : [{ name: 'Политика', href: '/privacy' }, { name: `Версия ${number}` }])]
  return (
    <div className="wrap pt-4 lg:pt-6">
      <BreadcrumbsJsonLd items={way} />
      <div className="print:hidden">
        <Breadcrumbs items={way} />
      </div>
      <CopyLinks />
      <div className="mt-6 grid gap-10 lg:mt-10 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-16 print:block">
        <div className="hidden pt-2 lg:block print:hidden">
          <div className="sticky top-[calc(var(--header)+2rem)]">
            <Contents sections={sections} label="Содержание" />
          </div>
        </div>
        <article className="min-w-0 max-w-3xl print:max-w-none">
          <h1 className="text-3xl hyphens-auto">{tieShortWords(title)}</h1>
          <p className="mt-4 text-lg text-muted">
            Версия&nbsp;{number}. Действует с&nbsp;{formatDate(new Date(version.effectiveFrom))}
          </p>
          {live && (
            <div className="mt-2">
              <MyAcceptance />
            </div>
          )}
          {notice && <div className="mt-6">{notice}</div>}
          <div className="mt-6 flex flex-wrap gap-3 print:hidden">
            <a href={`/privacy/${number}/pdf`} className={buttonStyle({ variant: 'secondary' })}>
              Скачать PDF
            </a>
            <div className="needs-scripts">
              <PrintButton />
            </div>
            <a href="#versions" className="link inline-flex min-h-12 items-center px-2 max-sm:min-h-9 max-sm:px-0">
              Все версии
            </a>
          </div>
          <details className="group mt-8 rounded-lg bg-ground lg:hidden print:hidden">
            <summary className="flex min-h-12 items-center justify-between px-5 font-medium">
              Содержание
              <Icon name="plus" className="size-5 text-muted transition-transform group-open:rotate-45" />
            </summary>
            <div className="px-5 pb-4">
              <Contents sections={sections} label="Содержание раздела" />
            </div>
          </details>
          <section aria-labelledby="operator" className="mt-10">
            <h2 id="operator" className="text-xl">
              Оператор
            </h2>
            <div className="mt-2">
              <SellerFacts called="Оператор" />
            </div>
          </section>
          <PolicySearch />
          {sections.map((section) => (
            <Section key={section.number ?? '0'} section={section} known={known} live={live} />
          ))}
          {purposes.length > 0 && <PurposeList purposes={purposes} />}
          {live && <KeptBy />}
          <VersionList versions={versions} shown={number} hash={version.hash} />
        </article>
      </div>
    </div>
  )
}

type SectionProps = { readonly section: PolicySection; readonly known: ReadonlySet<string>; readonly live: boolean }

function Section({ section: { number, title, clauses }, known, live }: SectionProps) {
  const rows = clauses.map((clause) => <ClauseRow key={clause.number} clause={clause} clauses={known} live={live} />)
  if (number === null) return <div className="mt-6 text-pretty">{rows}</div>
  return (
    <section aria-labelledby={number} className="mt-10 sm:mt-12">
      <h2 id={number} className="mb-3 text-xl" data-searched={number}>
        {number}. {title}
      </h2>
      <div className="text-pretty">{rows}</div>
    </section>
  )
}
