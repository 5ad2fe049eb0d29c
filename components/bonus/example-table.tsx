import { formatRoubles } from '#lib/money/money.ts'
import { formatRate, formatWhole } from '#lib/text/format-points.ts'
import type { LevelRow } from './level-table.tsx'
import { pointsFor } from './points-for.ts'

/** Kopecks. */
const prices = [299_000, 799_000, 1_299_000, 3_499_000]

/** What purchases give, by level: where no script can calculate. */
export function ExampleTable({ levels }: { readonly levels: readonly LevelRow[] }) {
  return (
    <div className="no-script">
      <table className="w-full text-left">
        <caption className="mb-3 text-left text-muted">Купите за&nbsp;12&nbsp;990&nbsp;₽&nbsp;— получите {formatWhole(pointsFor(1_299_000, levels[0]?.rate ?? 0))} бонусов. Другие примеры:</caption>
        <thead>
          <tr className="border-b border-line text-sm text-muted">
            <th scope="col" className="py-2 pr-4 font-normal">Покупка</th>
            {levels.map(({ code, name, rate }) => (
              <th key={code} scope="col" className="py-2 pr-4 text-right font-normal last:pr-0">
                {name}, {formatRate(rate)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {prices.map((price) => (
            <tr key={price} className="border-b border-line">
              <th scope="row" className="py-3 pr-4 font-normal">{formatRoubles(price)}</th>
              {levels.map(({ code, rate }) => (
                <td key={code} className="py-3 pr-4 text-right font-medium last:pr-0">
                  {formatWhole(pointsFor(price, rate))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
