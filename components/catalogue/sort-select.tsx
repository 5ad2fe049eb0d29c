import { Icon } from '#components/ui/icon.tsx'
import type { SearchSort } from '#lib/search/types.ts'

const words: Readonly<Record<SearchSort, string>> = {
  relevance: 'Подходящие',
  popular: 'Популярные',
  new: 'Новые',
  cheap: 'Дешевле',
  expensive: 'Дороже',
}

/** How any list of products can be sorted. */
export const listSorts = ['popular', 'new', 'cheap', 'expensive'] as const

type Props<Sort> = { readonly sort: Sort; readonly sorts: readonly Sort[] }

/** The order of the list, as a pill among the pills of the filters. */
export function SortSelect<Sort extends SearchSort>({ sort, sorts }: Props<Sort>) {
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
        {sorts.map((value) => (
          <option key={value} value={value} className="bg-surface text-ink">
            {words[value]}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute top-4 right-4 size-4 lg:top-3.5" />
    </span>
  )
}
