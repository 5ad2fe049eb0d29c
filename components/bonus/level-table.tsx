import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { pointsFor } from './points-for.ts'

export type LevelRow = {
  readonly code: string
  readonly name: string
  /** Kopecks. */
  readonly turnoverFrom: number
  /** Basis points. */
  readonly rate: number
}

/** Kopecks: what one purchase gives is shown for. */
const PRICE = 1_299_000

/** The levels, how one comes to each, and what it gives. */
export function LevelTable({ levels }: { readonly levels: readonly LevelRow[] }) {
  return (
    <ol className="grid gap-4 md:grid-cols-3">
      {levels.map(({ code, name, turnoverFrom, rate }) => (
        <li key={code} className="grid content-start gap-1 rounded-lg bg-ground p-6">
          <h3 className="text-lg">{name}</h3>
          <p className="text-3xl font-semibold">{formatRate(rate)}</p>
          <p className="mt-2 text-muted">
            {turnoverFrom === 0 ? 'Сразу, как только вы вступили' : `От\u00a0${formatRoubles(turnoverFrom)} за\u00a0последние 12\u00a0месяцев`}
          </p>
          <p className="text-sm text-muted">
            За&nbsp;{formatRoubles(PRICE)}&nbsp;— {formatPoints(pointsFor(PRICE, rate))}
          </p>
        </li>
      ))}
    </ol>
  )
}
