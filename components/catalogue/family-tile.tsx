import { EarlyLink } from '#components/ui/early-link.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { CategoryTile } from '#lib/catalogue/types.ts'

/** The name over the picture, or beside it: wide on phones and wide screens, growing on wide screens only, tall never. */
export type TileShape = 'wide' | 'tall' | 'growing'

const shapes: Record<TileShape, { readonly tile: string; readonly words: string; readonly name: string; readonly picture: string }> = {
  wide: {
    tile: 'max-md:grid-cols-2 md:content-between lg:grid-cols-2 lg:content-stretch',
    words: 'p-5 md:p-6 md:pb-0 lg:p-8',
    name: 'text-xl xl:text-2xl',
    picture: 'aspect-square lg:aspect-auto lg:h-full lg:object-cover max-md:mask-l-from-80% md:max-lg:mask-t-from-85% lg:mask-l-from-80%',
  },
  growing: {
    tile: 'content-between lg:grid-cols-2 lg:content-stretch',
    words: 'p-4 pb-0 md:p-6 md:pb-0 lg:p-8',
    name: 'text-base md:text-xl xl:text-2xl',
    picture: 'aspect-square lg:aspect-auto lg:h-full lg:object-cover max-lg:mask-t-from-85% lg:mask-l-from-80%',
  },
  tall: {
    tile: 'content-between',
    words: 'p-4 pb-0 md:p-6 md:pb-0',
    name: 'text-base md:text-xl',
    picture: 'aspect-square mask-t-from-85%',
  },
}

type Props = { readonly category: CategoryTile; readonly shape: TileShape }

/** A family of the catalogue as a tile whose ground is that of the render, so that the device stands in the tile itself. */
export function FamilyTile({ category, shape }: Props) {
  const { tile, words, name, picture } = shapes[shape]
  return (
    <EarlyLink href={`/catalogue/${category.slug}`} className={`tile group grid h-full rounded-lg md:rounded-xl ${tile}`}>
      <span className={`grid content-start gap-1 ${words}`}>
        <h3 className={`group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4 ${name}`}>{category.name}</h3>
        {category.priceFrom !== null && <span className="text-sm text-tile-muted">от&nbsp;{formatRoubles(category.priceFrom)}</span>}
      </span>
      {category.image && (
        <span className="block min-h-0">
          <Picture {...category.image} alt="" range="card" sizes="(min-width: 1024px) 400px, 44vw" className={picture} />
        </span>
      )}
    </EarlyLink>
  )
}
