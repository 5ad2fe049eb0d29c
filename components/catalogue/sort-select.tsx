import { Select } from '#components/ui/select.tsx'
import type { Sort } from '#lib/catalogue/types.ts'

const sorts: Readonly<Record<Sort, string>> = {
  popular: 'Сначала популярные',
  new: 'Сначала новые',
  cheap: 'Сначала дешёвые',
  expensive: 'Сначала дорогие',
}

/** The order of the list. */
export function SortSelect({ sort }: { readonly sort: Sort }) {
  return (
    <Select key={sort} id="sort" name="sort" defaultValue={sort} aria-label="Порядок">
      {Object.entries(sorts).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  )
}
