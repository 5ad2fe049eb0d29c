import { formatRoubles } from '#lib/money/money.ts'
import type { CartPromo, PromoEffect } from '#lib/promo/types.ts'

type Props = { readonly promo: CartPromo | null; readonly effect: PromoEffect }

/** What a promo code takes off, as a row of the sum. */
export function PromoRow({ promo, effect: { discount } }: Props) {
  if (!promo || discount === 0) return null
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0 text-muted wrap-anywhere">Промокод {promo.code}</dt>
      <dd className="text-right text-positive">−{formatRoubles(discount)}</dd>
    </div>
  )
}
