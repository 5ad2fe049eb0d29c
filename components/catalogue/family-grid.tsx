import type { CategoryTile } from '#lib/catalogue/types.ts'
import { FamilyTile } from './family-tile.tsx'

/** All families: nine of them fill 2 + 3 + 4 on wide screens, 3 + 3 + 3 on tablets, 1 + 8 in pairs on phones. */
export function FamilyGrid({ categories }: { readonly categories: readonly CategoryTile[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-6 md:grid-cols-3 lg:grid-cols-12">
      {categories.map((category, index) => (
        <li key={category.slug} className={spans(index)}>
          <FamilyTile category={category} shape={index === 0 ? 'wide' : index === 1 ? 'growing' : 'tall'} />
        </li>
      ))}
    </ul>
  )
}

function spans(index: number): string {
  if (index < 2) return `${index === 0 ? 'max-md:col-span-2' : ''} lg:col-span-6 lg:h-90`
  return index < 5 ? 'lg:col-span-4' : 'lg:col-span-3'
}
