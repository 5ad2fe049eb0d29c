'use client'

import { Bar, BarChart as Bars, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatRoubles } from '#lib/money/money.ts'

export type Series = { readonly key: string; readonly name: string; readonly tone: 'signal' | 'muted' | 'danger' }

/** So many points may have their names close to each other. */
const WHOLE = 6

export type ChartData = {
  readonly points: readonly Readonly<Record<string, string | number>>[]
  /** The field of a point that stands under it. */
  readonly label: string
  readonly series: readonly Series[]
  /** `money`: kopecks. */
  readonly unit: 'money' | 'count'
}

const fills = { signal: 'var(--color-signal)', muted: 'var(--color-outline)', danger: 'var(--color-danger)' } as const
const axis = { stroke: 'var(--color-outline)', tick: { fill: 'var(--color-muted)', fontSize: 12 }, tickLine: false } as const
const short = new Intl.NumberFormat('ru', { notation: 'compact', maximumFractionDigits: 1 })

/** Bars over days or steps, in the colours of the theme. */
export function BarChart({ points, label, series, unit }: ChartData) {
  const tick = (value: number) => short.format(unit === 'money' ? value / 100 : value)
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Bars data={[...points]} accessibilityLayer={false} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} barCategoryGap="22%">
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey={label} {...axis} minTickGap={points.length <= WHOLE ? 4 : 24} />
        <YAxis {...axis} width={68} tickFormatter={tick} allowDecimals={false} axisLine={false} />
        <Tooltip
          cursor={{ fill: 'var(--color-ground)' }}
          isAnimationActive={false}
          contentStyle={{ background: 'var(--color-surface)', border: '1px solid var(--color-line)', borderRadius: 8, fontSize: 13 }}
          labelStyle={{ color: 'var(--color-ink)' }}
          itemStyle={{ color: 'var(--color-ink)' }}
          formatter={(value) => (unit === 'money' ? formatRoubles(Number(value)) : String(value))}
        />
        {series.map(({ key, name, tone }) => (
          <Bar key={key} dataKey={key} name={name} fill={fills[tone]} isAnimationActive={false} radius={[3, 3, 0, 0]} maxBarSize={48} />
        ))}
      </Bars>
    </ResponsiveContainer>
  )
}
