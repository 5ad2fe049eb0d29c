import { formatRoubles } from '#lib/money/money.ts'
import type { ReceiptView } from '#lib/orders/types.ts'
import type { OperatorCard } from '#lib/shop.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'

type Props = {
  readonly receipt: ReceiptView
  readonly number: number
  readonly seller: OperatorCard
  /** Where the receipt of the fiscal operator went. */
  readonly email: string
  /** Kopecks that were paid by points, not in money. */
  readonly bonus: number
  /** Nothing fiscal was made: say so. */
  readonly demo: boolean
}

const titles = { payment: 'Приход', settlement: 'Приход при передаче товара', refund: 'Возврат прихода' } as const
const sums = { payment: 'Итого, безналичными', settlement: 'Итого, зачтена предоплата', refund: 'Возвращено, безналичными' } as const

/** The contents of one receipt, fit for paper. */
export function ReceiptSheet({ receipt: { kind, at, prepaid, items, total }, number, seller, email, bonus, demo }: Props) {
  const id = `receipt-${at.getTime()}`
  return (
    <section aria-labelledby={id} className="grid max-w-xl break-inside-avoid gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <div className="grid gap-1">
        <h2 id={id} className="text-xl">
          {titles[kind]}
        </h2>
        <p className="text-sm text-muted">
          Заказ № {number} · {formatDate(at)}, {formatMoment(at).replace(/, .* \(/, ' (')}
        </p>
        {demo && <p className="font-medium">Учебный чек, не&nbsp;фискальный документ</p>}
      </div>
      <ul className="grid gap-3">
        {items.map(({ name, quantity, price, total: line }, index) => (
          <li key={`${name}-${index}`} className="grid grid-cols-[1fr_auto] gap-x-4">
            <span className="text-pretty">{name}</span>
            <span className="font-medium whitespace-nowrap">{formatRoubles(line)}</span>
            <span className="text-sm text-muted">
              {quantity}&nbsp;×&nbsp;{formatRoubles(price)} · без НДС · {prepaid ? 'предоплата 100\u00a0%' : 'полный расчёт'}
            </span>
          </li>
        ))}
      </ul>
      <p className="flex items-baseline justify-between gap-4 border-t border-line pt-4 text-lg font-semibold">
        <span>{sums[kind]}</span>
        <span className="text-xl whitespace-nowrap">{formatRoubles(total)}</span>
      </p>
      {kind === 'payment' && bonus > 0 && <p className="text-sm text-muted">Ещё {formatRoubles(bonus)} оплачено бонусами: цены в&nbsp;чеке — уже без&nbsp;них.</p>}
      <dl className="grid gap-1 border-t border-line pt-4 text-sm">
        <Row name="Продавец" value={seller.name} />
        {seller.inn && <Row name="ИНН" value={seller.inn} />}
        {seller.ogrnip && <Row name="ОГРНИП" value={seller.ogrnip} />}
        <Row name="Адрес" value={seller.address} />
        <Row name="Место расчётов" value={seller.site} />
        <Row name="Почта покупателя" value={email} />
      </dl>
    </section>
  )
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-muted">{name}:</dt>
      <dd className="min-w-0 break-words">{value}</dd>
    </div>
  )
}
