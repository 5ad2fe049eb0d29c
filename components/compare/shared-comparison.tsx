import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Compared } from '#lib/compare/types.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { GoneLine } from './gone-line.tsx'
import { TakeComparison } from './take-comparison.tsx'

/** What a link shows to anybody who opens it: rendered by the server, and nothing of the reader's own. */
export function SharedComparison({ products, gone }: Compared) {
  const without = (key: string) => products.filter((each) => each.key !== key).map(({ slug }) => slug).join(',')
  return (
    <div className="grid gap-6">
      {gone.length > 0 && <GoneLine names={gone.map(({ name }) => name)} />}
      {products.length === 0 ? (
        <EmptyState title="По этой ссылке сравнивать нечего" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
          Возможно, адрес скопирован не&nbsp;целиком.
        </EmptyState>
      ) : (
        <>
          <TakeComparison slugs={products.map(({ slug }) => slug)} />
          <ComparisonTable products={products} remove={products.length > 1 ? { href: ({ key }) => `/compare?items=${without(key)}` } : undefined} />
        </>
      )}
    </div>
  )
}
