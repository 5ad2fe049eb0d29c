'use client'

import { useId, useState } from 'react'
import { controlStyle } from '#components/ui/control-style.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatWhole, formatRate } from '#lib/text/format-points.ts'
import type { LevelRow } from './level-table.tsx'
import { pointsFor } from './points-for.ts'

type Props = {
  readonly levels: readonly LevelRow[]
  /** Basis points of a price that points may pay. */
  readonly redeemShare: number
}

/** Roubles. */
const START = 12_990
const MOST = 100_000
const HIGHEST = 9_999_999

/** What a purchase gives: by its price and the level. Moved by hand it is at its best; without scripts the table below it says the same. */
export function Calculator({ levels, redeemShare }: Props) {
  const id = useId()
  const [roubles, setRoubles] = useState(START)
  const [code, setCode] = useState(levels[0]?.code ?? '')
  const level = levels.find((each) => each.code === code) ?? levels[0]
  if (!level) return null
  const price = roubles * 100
  const take = (text: string) => setRoubles(Math.min(HIGHEST, Number(text.replaceAll(/\D/g, '').slice(0, 7) || 0)))
  return (
    <div className="needs-scripts grid gap-8 rounded-lg bg-ground p-6 sm:p-8 lg:grid-cols-2 lg:gap-12">
      <div className="grid content-start gap-6">
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-price`} className="text-sm font-medium">
            Сумма покупки, ₽
          </label>
          <input id={`${id}-price`} inputMode="numeric" autoComplete="off" value={formatWhole(roubles)} onChange={(event) => take(event.target.value)} className={controlStyle} />
          <input
            type="range"
            aria-label="Сумма покупки, рублей"
            aria-valuetext={formatRoubles(price)}
            min={0}
            max={MOST}
            step={10}
            value={Math.min(roubles, MOST)}
            onChange={(event) => setRoubles(Number(event.target.value))}
            className="range mt-2"
          />
        </div>
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-sm font-medium">Уровень</legend>
          <div className="grid grid-cols-3 gap-2">
            {levels.map((each) => (
              <label key={each.code} className="grid min-h-12 cursor-pointer justify-items-center rounded-md bg-surface px-2 py-2 text-center ring-1 ring-outline ring-inset hover:ring-ink has-checked:ring-2 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
                <input type="radio" name="level" value={each.code} checked={each.code === level.code} onChange={() => setCode(each.code)} className="sr-only" />
                <span className="font-medium">{each.name}</span>
                <span className="text-sm text-muted">{formatRate(each.rate)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <output htmlFor={`${id}-price`} className="grid content-center gap-2">
        <span className="text-muted">Купите за&nbsp;{formatRoubles(price)}, получите</span>
        <span className="text-3xl font-semibold">{formatPoints(pointsFor(price, level.rate))}</span>
        <span className="text-muted">
          А&nbsp;накопленными бонусами можно оплатить до&nbsp;{formatRoubles(Math.floor((price * redeemShare) / 1_000_000) * 100)} такой покупки: {formatRate(redeemShare)} цены.
        </span>
      </output>
    </div>
  )
}
