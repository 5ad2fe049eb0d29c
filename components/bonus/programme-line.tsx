import Link from 'next/link'
import type { Programme } from '#lib/bonus/programme/types.ts'
import { formatRate } from '#lib/text/format-points.ts'

/** The programme in one line, on the home page. */
export function ProgrammeLine({ levels }: Pick<Programme, 'levels'>) {
  const [lowest, highest] = [levels[0], levels.at(-1)]
  if (!lowest || !highest) return null
  return (
    <section aria-label="Бонусная программа" className="wrap mt-20 sm:mt-28">
      <p className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 rounded-lg bg-ground px-6 py-5 text-lg">
        <span>
          Бонусная программа: {lowest.rate === highest.rate ? '' : 'от\u00a0'}
          {formatRate(lowest.rate)}
          {lowest.rate !== highest.rate && ` до\u00a0${formatRate(highest.rate)}`} с&nbsp;каждой покупки&nbsp;— на&nbsp;следующую.
        </span>
        <Link href="/bonus" prefetch={false} className="link inline-flex min-h-6 items-center">
          Как это устроено
        </Link>
      </p>
    </section>
  )
}
