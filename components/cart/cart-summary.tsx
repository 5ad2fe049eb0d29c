import { LinkButton } from '#components/ui/link-button.tsx'
import type { CartBonus, CartLine } from '#lib/cart/types.ts'
import type { CartPromo } from '#lib/promo/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { counted } from '#lib/text/plural.ts'
import { EarnRow } from './earn-row.tsx'
import { FreeDeliveryHint } from './free-delivery-hint.tsx'
import { PromoBox, PromoForms } from './promo-box.tsx'
import { PromoRow } from './promo-row.tsx'
import { cartSum } from './shown-lines.ts'
import { usePromo } from './use-promo.ts'

type Props = { readonly lines: readonly CartLine[]; readonly promo: CartPromo | null; readonly bonus: CartBonus | null; readonly changing: boolean }

/** The sum of the cart and the way on. */
export function CartSummary({ lines, promo, bonus, changing }: Props) {
  const { count, goods, effect, total, earned } = cartSum(lines, promo)
  const typing = usePromo(promo?.code ?? null)
  const orderable = lines.length > 0 && lines.every(({ quantity, limit }) => quantity <= limit)
  return (
    <section aria-labelledby="cart-sum" className="grid grid-cols-1 gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <h2 id="cart-sum" className="text-xl">
        Ваш заказ
      </h2>
      <dl className="grid grid-cols-1 gap-2">
        <div className="flex flex-wrap justify-between gap-x-4">
          <dt className="text-muted">{counted(count, 'товар', 'товара', 'товаров')}</dt>
          <dd>{formatRoubles(goods)}</dd>
        </div>
        <PromoRow promo={promo} effect={effect} />
        <div className="flex flex-wrap justify-between gap-x-4">
          <dt className="text-muted">Доставка</dt>
          <dd className="text-right">{effect.freeDelivery ? 'бесплатно' : 'на следующем шаге'}</dd>
        </div>
        <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-4 text-lg font-semibold">
          <dt>{effect.freeDelivery ? 'Итого' : 'Итого без доставки'}</dt>
          <dd className="text-xl" aria-live="polite">
            {formatRoubles(total)}
          </dd>
        </div>
      </dl>
      <EarnRow bonus={bonus} points={earned} />
      <PromoBox promo={promo} problem={effect.problem} typing={typing} />
      <PromoForms typing={typing} />
      {count > 0 && !effect.freeDelivery && <FreeDeliveryHint goods={goods} />}
      {orderable ? (
        <LinkButton href="/checkout" size="l" wide prefetch={false} aria-busy={changing || undefined}>
          Перейти к оформлению
        </LinkButton>
      ) : (
        <p className="rounded-md bg-caution-wash p-4 text-sm text-caution">
          Сначала решите, что делать с товарами, которых не хватает: тогда можно будет оформить заказ.
        </p>
      )}
    </section>
  )
}
