import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { ComparedProduct } from '#lib/compare/types.ts'

/** Takes a column out of one's own comparison; a comparison by a link stays as it is, and another one is shown. */
export type Remove =
  | { readonly press: (product: ComparedProduct) => void }
  | { readonly href: (product: ComparedProduct) => string }

type Props = {
  readonly product: ComparedProduct
  readonly remove: Remove
  /** In the short head, which is for finger and mouse: keys have the long one. */
  readonly short?: boolean
}

export function RemoveColumn({ product, remove, short = false }: Props) {
  const cross = <Icon name="close" className={short ? 'size-4' : 'size-5'} />
  const look = `grid place-items-center rounded-full hover:bg-ground ${short ? '-mr-2 size-8 text-muted' : 'size-11 bg-paper/85'}`
  const tabIndex = short ? -1 : undefined
  if ('href' in remove) {
    return (
      <Link href={route(remove.href(product))} prefetch={false} rel="nofollow" aria-label={`Показать без товара: ${product.name}`} title="Показать без этого товара" tabIndex={tabIndex} className={look}>
        {cross}
      </Link>
    )
  }
  return (
    <button type="button" aria-label={`Убрать из сравнения: ${product.name}`} title="Убрать из сравнения" onClick={() => remove.press(product)} tabIndex={tabIndex} className={look}>
      {cross}
    </button>
  )
}
