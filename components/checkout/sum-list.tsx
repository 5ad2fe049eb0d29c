import { PromoRow } from '#components/cart/promo-row.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { CartPromo } from '#lib/promo/types.ts'
import { counted } from '#lib/text/plural.ts'
import type { checkoutSum } from './checkout-sum.ts'
import { howDelivered } from './offer-text.ts'

type Props = { readonly count: number; readonly promo: CartPromo | null; readonly sum: ReturnType<typeof checkoutSum> }

/** Goods, delivery and what they make together. */
export function SumList({ count, promo, sum: { goods, bonus, quote, total, effect } }: Props) {
  return (
    <dl className="grid gap-2">
      <div className="flex justify-between gap-4">
        <dt className="text-muted">{counted(count, 'товар', 'товара', 'товаров')}</dt>
        <dd>{formatRoubles(goods)}</dd>
      </div>
      <PromoRow promo={promo} effect={effect} />
      {bonus > 0 && (
        <div className="flex justify-between gap-4">
          <dt className="text-muted">Бонусами</dt>
          <dd className="text-right text-positive">−{formatRoubles(bonus)}</dd>
        </div>
      )}
      <div className="flex justify-between gap-4">
        <dt className="text-muted">Доставка{quote && ` ${howDelivered[quote.method]}`}</dt>
        <dd className="text-right">{quote ? (quote.price === 0 ? 'бесплатно' : formatRoubles(quote.price)) : 'ещё не выбрана'}</dd>
      </div>
      <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4 font-semibold">
        <dt className="text-lg">{quote ? 'Итого' : 'Итого без доставки'}</dt>
        <dd className="text-xl" aria-live="polite" data-testid="checkout-total">
          {formatRoubles(total)}
        </dd>
      </div>
    </dl>
  )
}
