import { LineImage } from '#components/cart/line-image.tsx'
import type { CartLine } from '#lib/cart/types.ts'
import { formatRoubles } from '#lib/money/money.ts'

type Props = {
  readonly lines: readonly CartLine[]
  /** What is left of lines that ran out while the order was being filled in, by variant. */
  readonly short: Readonly<Record<string, string>>
}

/** What is being ordered. */
export function OrderLines({ lines, short }: Props) {
  return (
    <ul className="grid gap-4" aria-label="Состав заказа">
      {lines.map(({ variantId, name, option, image, quantity, price, total }) => (
        <li key={variantId} className="grid grid-cols-[64px_1fr_auto] items-start gap-3">
          <LineImage image={image} className="size-16" />
          <div className="grid min-w-0 gap-0.5 text-sm">
            <p className="font-medium text-balance">{name}</p>
            <p className="text-muted">
              {option}
              {quantity > 1 && ` · ${quantity}\u00a0×\u00a0${formatRoubles(price)}`}
            </p>
            {short[variantId] !== undefined && (
              <p className="font-medium text-danger">{short[variantId] === '0' ? 'Закончился' : `Осталось ${short[variantId]} шт.`}</p>
            )}
          </div>
          <p className="text-sm font-medium whitespace-nowrap">{formatRoubles(total)}</p>
        </li>
      ))}
    </ul>
  )
}
