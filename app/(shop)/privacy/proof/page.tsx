import type { Metadata } from 'next'
import { ProofFilter } from '#components/policy/proof-filter.tsx'
import { ProofRow } from '#components/policy/proof-row.tsx'
import { ProofRun } from '#components/policy/proof-run.tsx'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { isHeading } from '#lib/policy/classify-clauses.ts'
import { getCurrentVersion } from '#lib/policy/queries.ts'
import { proofLines, readProof } from '#lib/policy/read-proof.ts'
import { shop } from '#lib/shop.ts'

export const metadata: Metadata = pageMetadata({
  title: 'Чем проверена политика',
  description: `Каждый пункт политики магазина ${shop.name}: что делает по нему программа, какие проверки это доказывают и когда они прошли.`,
  path: '/privacy/proof',
})

/** Each clause of the policy in force with what carries it out and the tests that prove it. */
export default async function ProofPage() {
  const version = await getCurrentVersion('policy')
  if (!version) throw new Error('no version of the policy is in force')
  const lines = proofLines(version.clauses.filter((clause) => !isHeading(clause)))
  const count = (state: string): number => lines.filter((line) => line.state === state).length
  const way = [{ name: 'Главная', href: '/' }, { name: 'Политика', href: '/privacy' }, { name: 'Проверки' }]
  return (
    <div className="wrap pt-4 lg:pt-6">
      <BreadcrumbsJsonLd items={way} />
      <Breadcrumbs items={way} />
      <div className="mt-6 max-w-3xl lg:mt-10">
        <h1 className="text-3xl hyphens-auto">Чем проверена политика</h1>
        <p className="mt-4 text-lg text-pretty text-muted">
          Обещания Политики исполняет программа. Здесь по&nbsp;каждому пункту сказано, что она делает и&nbsp;какие проверки это доказывают.
          Где исполнять нечего, указана причина.
        </p>
        <ProofRun record={readProof()} version={version.number} />
      </div>
      <ProofFilter counts={{ all: lines.length, proved: count('proved'), unproved: count('unproved'), reasoned: count('reasoned') }}>
        {lines.map((line) => (
          <ProofRow key={line.number} line={line} />
        ))}
      </ProofFilter>
    </div>
  )
}
