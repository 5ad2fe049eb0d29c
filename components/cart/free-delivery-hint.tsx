import { FREE_PICKUP_FROM, missingForFreePickup } from '#lib/delivery/free-delivery.ts'
import { formatRoubles } from '#lib/money/money.ts'

/** How far the cart (kopecks) is from free delivery to a pickup point. */
export function FreeDeliveryHint({ goods }: { readonly goods: number }) {
  const missing = missingForFreePickup(goods)
  const share = Math.min(100, Math.floor((goods * 100) / FREE_PICKUP_FROM))
  return (
    <div className="grid gap-2 text-sm">
      <p className={missing === 0 ? 'text-positive' : undefined}>
        {missing === 0
          ? 'Доставка в пункт выдачи — бесплатно'
          : `До бесплатной доставки в пункт выдачи не хватает ${formatRoubles(missing)}`}
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-positive transition-[width] duration-300" style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}
