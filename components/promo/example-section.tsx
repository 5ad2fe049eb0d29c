import { DeskSection } from '#components/desk/section.tsx'
import { deskControl } from '#components/desk/control.ts'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { totals } from '#lib/checkout/totals.ts'
import { formatRoubles } from '#lib/money/money.ts'
import type { Example } from '#lib/promo/example-cart.ts'
import { promoRefusal } from '#lib/promo/refusals.ts'

const ROWS = 4

/** What a code would do to a cart; the cart stands in the address and can be any. */
export function ExampleSection({ example: { lines, effect, unknown }, href }: { readonly example: Example; readonly href: string }) {
  const sums = totals(lines, 0, effect.discount)
  return (
    <DeskSection title="Что он сделает с корзиной">
      {lines.length > 0 && (
        <table className="w-full text-sm">
          <caption className="sr-only">Корзина для примера</caption>
          <thead className="text-left text-xs text-muted">
            <tr>
              <th scope="col" className="py-1 font-medium">Товар</th>
              <th scope="col" className="py-1 text-right font-medium">Цена</th>
              <th scope="col" className="py-1 text-right font-medium">Скидка</th>
              <th scope="col" className="py-1 text-right font-medium">Станет</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ sku, name, price, quantity, inScope }, index) => (
              <tr key={sku} className="border-t border-line align-top">
                <td className="py-1.5 pr-2 wrap-anywhere">
                  {name}
                  <span className="block text-xs text-muted">{`${sku}${quantity > 1 ? ` × ${quantity}` : ''}${inScope ? '' : ', не входит в охват'}`}</span>
                </td>
                <td className="py-1.5 text-right whitespace-nowrap">{formatRoubles(price * quantity)}</td>
                <td className="py-1.5 pl-2 text-right whitespace-nowrap text-positive">{minus(sums.lines[index]?.discountShare ?? 0)}</td>
                <td className="py-1.5 pl-2 text-right whitespace-nowrap">{formatRoubles(sums.lines[index]?.total ?? 0)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot className="font-semibold">
            <tr className="border-t border-line">
              <th scope="row" className="py-1.5 text-left">Итого без доставки</th>
              <td className="py-1.5 text-right whitespace-nowrap">{formatRoubles(sums.goods)}</td>
              <td className="py-1.5 pl-2 text-right whitespace-nowrap text-positive">{minus(sums.discount)}</td>
              <td className="py-1.5 pl-2 text-right whitespace-nowrap">{formatRoubles(sums.total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {effect.freeDelivery && <p className="text-positive">Доставка станет бесплатной, какой бы ни выбрали.</p>}
      {effect.problem && <Alert tone="caution">{promoRefusal(effect.problem.code, effect.problem.fields)}</Alert>}
      {unknown.length > 0 && <Alert tone="danger">{`Нет таких артикулов: ${unknown.join(', ')}`}</Alert>}
      <details>
        <summary className="link inline-flex min-h-6 w-fit items-center">Другая корзина</summary>
        <form action={href} className="mt-2 grid gap-2">
          {Array.from({ length: ROWS }, (_, index) => (
            <div key={index} className="grid grid-cols-[1fr_5rem] gap-2">
              <input name="sku" defaultValue={lines[index]?.sku} aria-label={`Артикул ${index + 1}`} placeholder="Артикул" autoComplete="off" className={deskControl} />
              <input name="pieces" type="number" min={1} max={20} defaultValue={lines[index]?.quantity ?? 1} aria-label={`Штук ${index + 1}`} className={deskControl} />
            </div>
          ))}
          <div>
            <Button type="submit" size="s" variant="secondary">
              Посчитать
            </Button>
          </div>
        </form>
      </details>
    </DeskSection>
  )
}

function minus(amount: number): string {
  return amount === 0 ? '—' : `−${formatRoubles(amount)}`
}
