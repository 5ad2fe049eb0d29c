import type { CSSProperties } from 'react'
import { formatRoubles, kopecks } from '#lib/money/money.ts'
import { priceScale } from '#lib/catalogue/price-scale.ts'
import type { Facet } from '#lib/catalogue/types.ts'
import { barsPath } from './bars-path.ts'

/**
 * How many goods cost how much, and two thumbs under it: native range inputs, one over the other, so that keys and screen readers know them. What
 * they are moved to, `slidePrice` writes into the fields of the limits. Without scripts there are the bars and the fields.
 */
export function PriceSlider({ facet: { min, max, from, to, bars } }: { readonly facet: Extract<Facet, { kind: 'range' }> }) {
  const scale = priceScale(min, max)
  const within = (amount: number) => Math.min(scale.to, Math.max(scale.from, amount / 100))
  const [low, high] = [from === null ? scale.from : within(from), to === null ? scale.to : within(to)]
  const percent = (roubles: number) => `${((roubles - scale.from) / (scale.to - scale.from)) * 100}%`
  const path = barsPath(bars)
  return (
    <div className="mb-2" style={{ '--low': percent(low), '--high': percent(high) } as CSSProperties} data-slider>
      <div className="relative mx-3.5 h-14">
        <Bars path={path} count={bars.length} className="fill-outline opacity-40" />
        <div className="absolute inset-0" style={{ clipPath: 'inset(0 calc(100% - var(--high)) 0 var(--low))' }}>
          <Bars path={path} count={bars.length} className="fill-ink" />
        </div>
      </div>
      <div className="relative -mt-5.5 h-11">
        <div className="absolute inset-x-3.5 top-5.5 h-0.5 -translate-y-1/2 bg-line">
          <div className="absolute inset-y-0 bg-ink" style={{ left: 'var(--low)', right: 'calc(100% - var(--high))' }} />
        </div>
        <Thumb name="from" label="Цена от" scale={scale} value={low} above={low > (scale.from + scale.to) / 2} />
        <Thumb name="to" label="Цена до" scale={scale} value={high} above={false} />
      </div>
    </div>
  )
}

function Bars({ path, count, className }: { readonly path: string; readonly count: number; readonly className: string }) {
  return (
    <svg aria-hidden viewBox={`0 0 ${count} 1`} preserveAspectRatio="none" className={`absolute inset-0 size-full ${className}`}>
      <path d={path} />
    </svg>
  )
}

type ThumbProps = {
  readonly name: 'from' | 'to'
  readonly label: string
  readonly scale: ReturnType<typeof priceScale>
  readonly value: number
  readonly above: boolean
}

function Thumb({ name, label, scale, value, above }: ThumbProps) {
  return (
    <input
      key={value}
      id={`slide-${name}`}
      type="range"
      aria-label={label}
      aria-valuetext={formatRoubles(kopecks(Math.round(value * 100)))}
      min={scale.from}
      max={scale.to}
      step={scale.step}
      defaultValue={value}
      className={`price-thumb needs-scripts ${above ? 'z-1' : ''}`}
    />
  )
}
