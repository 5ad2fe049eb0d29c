import { formatRoubles } from '#lib/money/money.ts'
import type { PackingList } from '#lib/orders/desk-packing.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { formatShort } from './format-short.ts'
import { deliveryWords } from './words.ts'

/** Packing lists for A4, one a sheet: boxes to tick, big numbers, no colour needed. */
export function PackingSheets({ lists }: { readonly lists: readonly PackingList[] }) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6 print:block">
      {lists.map((list) => (
        <article key={list.number} aria-labelledby={`list-${list.number}`} className="grid max-w-[190mm] min-w-0 grid-cols-[minmax(0,1fr)] gap-5 rounded-md bg-surface p-8 wrap-anywhere max-sm:p-4 ring-1 ring-line print:max-w-none print:break-after-page print:rounded-none print:bg-white print:p-0 print:text-black print:ring-0 print:last:break-after-auto">
          <header className="flex flex-wrap items-baseline justify-between gap-4">
            <h2 id={`list-${list.number}`} className="text-2xl">
              Заказ № {list.number}
            </h2>
            <p className="text-sm">оформлен {formatShort(list.placedAt)}</p>
          </header>
          <section aria-label="Кому" className="grid gap-1 border-y border-line py-4 print:border-black">
            <p className="text-lg font-semibold">{list.name}</p>
            <p>{formatPhone(list.phone)}</p>
            <p>{list.place}</p>
            <p className="text-sm">
              {deliveryWords[list.deliveryMethod]} · {(list.weight / 1000).toLocaleString('ru')} кг
              {list.paymentMethod === 'on_delivery' && ` · взять при вручении ${formatRoubles(list.total)}${list.bonusTotal > 0 ? ` (ещё ${formatRoubles(list.bonusTotal)} оплачено бонусами)` : ''}`}
              {list.track && ` · трек ${list.track}`}
            </p>
          </section>
          <table className="w-full text-left">
            <caption className="sr-only">Что положить</caption>
            <thead className="text-sm">
              <tr>
                <th scope="col" className="py-1 font-medium">Артикул</th>
                <th scope="col" className="py-1 font-medium">Товар</th>
                <th scope="col" className="py-1 text-right font-medium whitespace-nowrap">Шт.</th>
              </tr>
            </thead>
            <tbody>
              {list.lines.map(({ position, sku, name, option, quantity }) => (
                <tr key={position} className="border-t border-line align-top print:border-black">
                  <td className="py-2 pr-4 font-mono text-sm sm:whitespace-nowrap">
                    <span aria-hidden className="mr-3 inline-block size-4 border border-current align-text-bottom" />
                    {sku}
                  </td>
                  <td className="py-2 pr-4">
                    {name}
                    {option !== '' && `, ${option}`}
                  </td>
                  <td className="py-2 text-right text-lg font-semibold tabular-nums">{quantity}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="text-sm">
            Всего {list.lines.reduce((sum, { quantity }) => sum + quantity, 0)} шт. · Собрал(а): <span className="inline-block w-32 border-b border-current" />
          </p>
        </article>
      ))}
    </div>
  )
}
