import { Picture } from '#components/ui/picture.tsx'
import { Price } from '#components/ui/price.tsx'
import type { ComparedProduct } from '#lib/compare/types.ts'
import { type Remove, RemoveColumn } from './remove-column.tsx'

/** A column of the short head: which product, for how much, and the way out. */
export function ShortColumn({ product, remove }: { readonly product: ComparedProduct; readonly remove: Remove | undefined }) {
  const { name, image, price } = product
  return (
    <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 pt-2 pr-2 pb-1">
      <div className="col-span-full flex items-center gap-2">
        <span className="tile size-9 shrink-0 rounded-sm [@media(height<480px)]:hidden">
          <Picture {...image} alt="" range="thumb" sizes="36px" />
        </span>
        <span className="line-clamp-2 text-xs leading-4.5 [@media(height<480px)]:line-clamp-1">{name}</span>
      </div>
      <span className="min-h-8 content-center">
        <Price value={price} />
      </span>
      {remove && <RemoveColumn product={product} remove={remove} short />}
    </div>
  )
}
