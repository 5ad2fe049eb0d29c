'use client'

import dynamic from 'next/dynamic'
import { type ReactNode } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { ChartData } from './reports/bar-chart.tsx'

/** The library comes with its first chart, and only on pages that have one. */
const Bars = dynamic(() => import('./reports/bar-chart.tsx').then((file) => file.BarChart), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
})

type Props = ChartData & {
  /** What the chart shows, in words. */
  readonly title: string
  /** The same numbers for the ear and for copying. */
  readonly table: ReactNode
}

/** A chart, and behind it the table with its numbers. */
export function DeskChart({ title, table, ...data }: Props) {
  return (
    <figure className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
      <figcaption className="sr-only">{title}</figcaption>
      {/* What a pointer has called up stands where the chart was wider a moment ago. */}
      <div aria-hidden className="h-56 overflow-clip sm:h-64">
        <Bars {...data} />
      </div>
      <details className="min-w-0 text-sm">
        <summary className="link inline-flex min-h-8 w-fit items-center">
          Таблицей<span className="sr-only">: {title}</span>
        </summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls on a phone must be reachable by keys */}
        <div role="region" aria-label={`Таблица: ${title}`} tabIndex={0} className="mt-2 max-h-80 overflow-auto">
          {table}
        </div>
      </details>
    </figure>
  )
}
