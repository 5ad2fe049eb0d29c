'use client'

import { DeskChart } from '#components/desk/chart.tsx'
import type { PricedVariant } from '#lib/catalogue/desk/get-prices.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatWhen } from '#lib/text/format-when.ts'

type Props = { readonly variant: PricedVariant; readonly at: Date }

/** Every price a variant has had: a bar for each from the oldest on, and the table behind it. */
export function PriceHistory({ variant, at }: Props) {
  const points = variant.history.toReversed().map(({ at: moment, price }) => ({ when: formatWhen(moment, at), price }))
  return (
    <div className="grid min-w-0 content-start gap-2">
      <h3 className="font-semibold">История</h3>
      {points.length > 1 ? (
        <DeskChart title={`История цен ${variant.sku}`} points={points} label="when" series={[{ key: 'price', name: 'Цена', tone: 'signal' }]} unit="money" table={<History variant={variant} at={at} />} />
      ) : (
        <History variant={variant} at={at} />
      )}
    </div>
  )
}

function History({ variant: { history }, at }: Props) {
  return (
    <table className="w-full text-left">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 font-medium">
            Когда
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            Цена
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            Прежняя
          </th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ at: moment, price, oldPrice }) => (
          <tr key={`${moment.getTime()}-${price}-${oldPrice}`} className="border-t border-line">
            <td className="py-1.5">{formatWhen(moment, at)}</td>
            <td className="py-1.5 text-right font-medium tabular-nums">{formatRoubles(price)}</td>
            <td className="py-1.5 text-right text-muted tabular-nums">{oldPrice === null ? '—' : formatRoubles(oldPrice)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
