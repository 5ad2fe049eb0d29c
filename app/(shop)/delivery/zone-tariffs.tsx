import { Icon } from '#components/ui/icon.tsx'
import type { TariffRow } from '#lib/delivery/queries.ts'
import type { DeliveryMethod } from '#lib/delivery/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatDays } from '#lib/text/format-days.ts'
import { counted } from '#lib/text/plural.ts'

const methods: readonly { readonly method: DeliveryMethod; readonly name: string }[] = [
  { method: 'pickup', name: 'Пункт выдачи' },
  { method: 'courier', name: 'Курьер' },
  { method: 'post', name: 'Почта' },
]

type Props = {
  readonly zone: { readonly zone: number; readonly regions: readonly string[] }
  readonly tariffs: readonly TariffRow[]
  readonly open: boolean
}

/** The regions of a zone and what a parcel costs there, by method and weight. Opens without a script. */
export function ZoneTariffs({ zone, tariffs, open }: Props) {
  const weights = [...new Set(tariffs.map(({ maxWeight }) => maxWeight))]
  const cheapest = Math.min(...tariffs.map(({ price }) => price))
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex items-center gap-4 py-4">
        <span className="text-lg font-medium">Зона {zone.zone}</span>
        <span className="text-sm text-muted">
          {counted(zone.regions.length, 'регион', 'региона', 'регионов')}, от&nbsp;{formatRoubles(cheapest)}
        </span>
        <Icon name="chevron-down" className="ml-auto size-5 transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 pb-6">
        <p className="text-sm text-muted">{zone.regions.join(', ')}.</p>
        <div className="overflow-x-auto">
          <table className="w-full text-sm">
            <caption className="sr-only">Стоимость и сроки доставки в зоне {zone.zone}</caption>
            <thead>
              <tr className="border-b border-line align-bottom">
                <th scope="col" className="py-2 pr-4 text-left font-medium">Вес до</th>
                {methods.map(({ method, name }) => (
                  <th key={method} scope="col" className="py-2 pl-3 text-right font-medium">
                    {name}
                    <span className="block font-normal text-muted">{termOf(tariffs, method)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weights.map((weight) => (
                <tr key={weight} className="border-b border-line last:border-b-0">
                  <th scope="row" className="py-2 pr-4 text-left font-normal whitespace-nowrap text-muted">{formatWeight(weight)}</th>
                  {methods.map(({ method }) => (
                    <td key={method} className="py-2 pl-3 text-right whitespace-nowrap">{priceOf(tariffs, method, weight)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </details>
  )
}

function priceOf(tariffs: readonly TariffRow[], method: DeliveryMethod, weight: number): string {
  const row = tariffs.find((tariff) => tariff.method === method && tariff.maxWeight === weight)
  return row ? formatRoubles(row.price) : '—'
}

function termOf(tariffs: readonly TariffRow[], method: DeliveryMethod): string {
  const rows = tariffs.filter((tariff) => tariff.method === method)
  if (rows.length === 0) return '—'
  return formatDays({ min: Math.min(...rows.map(({ daysMin }) => daysMin)), max: Math.max(...rows.map(({ daysMax }) => daysMax)) })
}

/** «500 г», «3 кг». */
function formatWeight(grams: number): string {
  return grams < 1000 ? `${grams}\u00a0г` : `${grams / 1000}\u00a0кг`
}
