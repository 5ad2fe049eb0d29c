import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { ComparedProduct } from '#lib/compare/types.ts'

/** Takes a column out of one's own comparison; a comparison by a link stays as it is, and another one is shown. */
export type Remove =
  | { readonly press: (product: ComparedProduct) => void }
  | { readonly href: (product: ComparedProduct) => string }

const look = 'grid size-11 place-items-center rounded-full bg-paper/85 hover:bg-ground'

export function RemoveColumn({ product, remove }: { readonly product: ComparedProduct; readonly remove: Remove }) {
  const cross = <Icon name="close" className="size-5" />
  if ('href' in remove) {
    return (
      <Link href={route(remove.href(product))} prefetch={false} rel="nofollow" aria-label={`Показать без товара: ${product.name}`} title="Показать без этого товара" className={look}>
        {cross}
      </Link>
    )
  }
  return (
    <button type="button" aria-label={`Убрать из сравнения: ${product.name}`} title="Убрать из сравнения" onClick={() => remove.press(product)} className={look}>
      {cross}
    </button>
  )
}
