import Link from 'next/link'
import { LineImage } from '#components/cart/line-image.tsx'
import { route } from '#components/ui/route.ts'
import { formatRoubles } from '#lib/money/money.ts'
import type { OrderView } from '#lib/orders/types.ts'
import { orderPointsText } from '#lib/text/order-points.ts'

/** What was ordered and what it costs. */
export function OrderContents({ order }: { readonly order: OrderView }) {
  const { lines, goodsTotal, discountTotal, deliveryTotal, total, promo, points, paymentMethod, state } = order
  const due = paymentMethod === 'on_delivery' && ['placed', 'packed', 'shipped'].includes(state)
  return (
    <section aria-labelledby="order-contents" className="grid gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <h2 id="order-contents" className="text-xl">
        Состав заказа
      </h2>
      <ul className="grid gap-4">
        {lines.map(({ sku, name, option, href, image, quantity, price }) => (
          <li key={sku} className="grid grid-cols-[64px_1fr_auto] items-start gap-3">
            <LineImage image={image === null ? null : { src: image, width: 1200, height: 1200 }} className="size-16" />
            <div className="grid min-w-0 gap-0.5 text-sm">
              <Link href={route(href)} prefetch={false} className="w-fit rounded-sm font-medium text-balance hover:underline">
                {name}
              </Link>
              <p className="text-muted">
                {option}
                {quantity > 1 && ` · ${quantity}\u00a0×\u00a0${formatRoubles(price)}`}
              </p>
            </div>
            <p className="text-sm font-medium whitespace-nowrap">{formatRoubles(price * quantity)}</p>
          </li>
        ))}
      </ul>
      <dl className="grid gap-2 border-t border-line pt-4">
        <Row name="Товары" value={formatRoubles(goodsTotal)} />
        {discountTotal > 0 && <Row name={promo ? `Промокод ${promo.code}` : 'Скидка'} value={`−${formatRoubles(discountTotal)}`} />}
        {points.paid > 0 && <Row name="Бонусами" value={`−${formatRoubles(points.paid * 100)}`} />}
        <Row name={promo && promo.delivery > 0 ? `Доставка с промокодом ${promo.code}` : 'Доставка'} value={deliveryTotal === 0 ? 'бесплатно' : formatRoubles(deliveryTotal)} />
        <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4 text-lg font-semibold">
          <dt>{due ? 'К оплате при получении' : 'Итого'}</dt>
          <dd className="text-xl">{formatRoubles(total)}</dd>
        </div>
      </dl>
      {orderPointsText(points).map((text) => (
        <p key={text} className="text-sm text-muted">
          {text}
        </p>
      ))}
    </section>
  )
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0 text-muted wrap-anywhere">{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
