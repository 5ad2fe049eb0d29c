import { Icon } from '#components/ui/icon.tsx'
import type { Sort } from '#lib/catalogue/types.ts'

const sorts: Readonly<Record<Sort, string>> = {
  popular: 'Популярные',
  new: 'Новые',
  cheap: 'Дешевле',
  expensive: 'Дороже',
}

/** The order of the list, as a pill among the pills of the filters. */
export function SortSelect({ sort }: { readonly sort: Sort }) {
  return (
    <span className="relative block">
      <select
        key={sort}
        id="sort"
        name="sort"
        defaultValue={sort}
        aria-label="Сначала показывать"
        className="h-12 w-full appearance-none rounded-full bg-transparent pr-9 pl-4 lg:pl-5 ring-1 ring-outline ring-inset hover:ring-ink lg:h-11"
      >
        {Object.entries(sorts).map(([value, text]) => (
          <option key={value} value={value} className="bg-surface text-ink">
            {text}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute top-4 right-4 size-4 lg:top-3.5" />
    </span>
  )
}
