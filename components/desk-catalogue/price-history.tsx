'use client'

import type { PricedVariant } from '#lib/catalogue/desk/get-prices.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatWhen } from '#lib/text/format-when.ts'

/** Every price a variant has had, the latest first. */
export function PriceHistory({ variant: { history, sku }, at }: { readonly variant: PricedVariant; readonly at: Date }) {
  return (
    <div className="grid min-w-0 content-start gap-2">
      <h3 className="font-semibold">История</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself has to be reached by keyboard */}
      <div className="max-h-72 overflow-y-auto" role="region" aria-label={`История цен ${sku}`} tabIndex={0}>
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
      </div>
    </div>
  )
}
