import type { ReactNode } from 'react'
import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import { type Search, searchHref } from './search-url.ts'

type Props = { readonly search: Search; readonly understood: string | null }

/** Says what was searched, where it is not what was typed, and leads to what was typed; from there it leads back. Nothing where there is nothing to say. */
export function UnderstoodLine({ search, understood }: Props) {
  const { query, exact } = search
  // The filters were chosen for what was found: the other search begins anew.
  const other = searchHref({ ...search, exact: !exact, filter: { ...search.filter, category: null, choices: {}, priceFrom: null, priceTo: null, inStock: false, page: 1 } })
  if (exact) {
    return (
      <Line other={other} words="Исправлять опечатки и&nbsp;раскладку">
        Искали точно «<Words>{query}</Words>».
      </Line>
    )
  }
  if (understood === null) return null
  return (
    <Line other={other} words={<>Искать «{query}», как набрано</>}>
      Показаны результаты для&nbsp;«<Words>{understood}</Words>».
    </Line>
  )
}

function Line({ other, words, children }: { readonly other: string; readonly words: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="max-w-2xl text-lg text-pretty break-words text-muted">
      {children}{' '}
      <Link href={route(other)} prefetch={false} rel="nofollow" className="link text-ink">
        {words}
      </Link>
    </p>
  )
}

function Words({ children }: { readonly children: string }) {
  return <strong className="font-medium text-ink">{children}</strong>
}
