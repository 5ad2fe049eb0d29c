import { DeskSection } from '#components/desk/section.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { DeskOrder } from '#lib/orders/desk-order.ts'
import { orderPointsText } from '#lib/text/order-points.ts'

/** What was bought, and the sums. */
export function OrderLines({ order: { lines, goodsTotal, discountTotal, points, deliveryTotal, total } }: { readonly order: DeskOrder }) {
  const bonus = orderPointsText(points)
  return (
    <DeskSection title="Товары" flush>
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <thead className="text-left text-xs text-muted">
            <tr>
              <th scope="col" className="px-4 py-2 font-medium">Товар</th>
              <th scope="col" className="px-2 py-2 font-medium max-sm:hidden">Артикул</th>
              <th scope="col" className="px-2 py-2 text-right font-medium max-sm:hidden">Цена</th>
              <th scope="col" className="px-2 py-2 text-right font-medium">Шт.</th>
              <th scope="col" className="px-4 py-2 text-right font-medium">Сумма</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.position} className="border-t border-line align-top">
                <td className="px-4 py-2">
                  {line.name}
                  {line.option !== '' && <span className="text-muted">, {line.option}</span>}
                  {line.left.quantity < line.quantity && <span className="block text-xs text-caution">в возврате {line.quantity - line.left.quantity} из {line.quantity}</span>}
                </td>
                <td className="px-2 py-2 font-mono text-xs whitespace-nowrap max-sm:hidden">{line.sku}</td>
                <td className="px-2 py-2 text-right whitespace-nowrap tabular-nums max-sm:hidden">{formatRoubles(line.price)}</td>
                <td className="px-2 py-2 text-right tabular-nums">{line.quantity}</td>
                <td className="px-4 py-2 text-right whitespace-nowrap tabular-nums">
                  {formatRoubles(line.total)}
                  {line.discountShare > 0 && <span className="block text-xs text-muted">скидка {formatRoubles(line.discountShare)}</span>}
                  {line.bonusShare > 0 && <span className="block text-xs text-muted">бонусами {formatRoubles(line.bonusShare)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="ml-auto grid w-fit grid-cols-[auto_auto] gap-x-6 gap-y-1 border-t border-line px-4 py-3 text-right tabular-nums">
        <dt className="text-muted">Товары</dt>
        <dd>{formatRoubles(goodsTotal)}</dd>
        {discountTotal > 0 && (
          <>
            <dt className="text-muted">Скидка</dt>
            <dd>−{formatRoubles(discountTotal)}</dd>
          </>
        )}
        {points.paid > 0 && (
          <>
            <dt className="text-muted">Бонусами</dt>
            <dd>−{formatRoubles(points.paid * 100)}</dd>
          </>
        )}
        <dt className="text-muted">Доставка</dt>
        <dd>{formatRoubles(deliveryTotal)}</dd>
        <dt className="font-semibold">Итого</dt>
        <dd className="font-semibold">{formatRoubles(total)}</dd>
      </dl>
      {bonus.length > 0 && <p className="border-t border-line px-4 py-3 text-right text-muted">{bonus.join(' ')}</p>}
    </DeskSection>
  )
}
