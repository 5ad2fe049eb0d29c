import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import { counted } from '#lib/text/plural.ts'

type Props = { readonly count: number; readonly goods: number; readonly children: ReactNode }

/** The order on a phone: one line that unfolds. Wider screens show it beside the form. */
export function FoldedOrder({ count, goods, children }: Props) {
  return (
    <details className="group rounded-lg bg-surface ring-1 ring-line ring-inset lg:hidden">
      <summary className="flex min-h-14 items-center justify-between gap-3 rounded-lg px-4 py-3">
        <span className="flex items-center gap-2 font-medium">
          <Icon name="chevron-down" className="size-5 transition-transform group-open:rotate-180" />
          Ваш заказ: {counted(count, 'товар', 'товара', 'товаров')}
        </span>
        <span className="font-semibold whitespace-nowrap">{formatRoubles(goods)}</span>
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  )
}
