import type { Funnel } from '#lib/desk/reports/funnel.ts'
import { NumbersTable } from './numbers-table.tsx'

/** Steps of a funnel: how many came so far, and which part of the carts that is. */
export function funnelSteps({ carts, ordered, paid, delivered }: Funnel): readonly { readonly step: string; readonly count: number; readonly share: string }[] {
  const share = (count: number) => (carts === 0 ? '—' : `${((count / carts) * 100).toLocaleString('ru', { maximumFractionDigits: 1 })} %`)
  return [
    { step: 'Корзины', count: carts, share: share(carts) },
    { step: 'Заказы', count: ordered, share: share(ordered) },
    { step: 'Оплачены', count: paid, share: share(paid) },
    { step: 'Вручены', count: delivered, share: share(delivered) },
  ]
}

/** The steps as a table. */
export function FunnelTable({ funnel }: { readonly funnel: Funnel }) {
  return (
    <NumbersTable
      caption="Путь от корзины до оплаты"
      head={['Шаг', 'Сколько', 'Доля корзин']}
      rows={funnelSteps(funnel).map(({ step, count, share }) => [step, count.toLocaleString('ru'), share])}
    />
  )
}
