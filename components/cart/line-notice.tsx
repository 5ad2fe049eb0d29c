import { Icon } from '#components/ui/icon.tsx'
import type { CartNotice } from '#lib/cart/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { counted } from '#lib/text/plural.ts'

/** What has changed about a line since the shopper last saw it, in one sentence with the next step. */
export function LineNotice({ notice }: { readonly notice: CartNotice }) {
  return (
    <p className="flex items-start gap-2 rounded-md bg-caution-wash px-3 py-2 text-sm text-caution">
      <Icon name="alert" className="mt-0.5 size-4" />
      <span className="text-pretty">{noticeText(notice)}</span>
    </p>
  )
}

function noticeText(notice: CartNotice): string {
  if (notice.kind === 'sold-out') return 'Товар закончился. Уберите его, чтобы оформить остальное.'
  if (notice.kind === 'not-enough') return `Осталось: ${counted(notice.available, 'штука', 'штуки', 'штук')}. Уменьшите количество.`
  const { before, after } = notice
  return `Цена ${after > before ? 'выросла' : 'снизилась'}: была ${formatRoubles(before)}, стала ${formatRoubles(after)}.`
}
