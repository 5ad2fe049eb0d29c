import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { counted } from '#lib/text/plural.ts'
import type { Facet, FacetValue } from '#lib/catalogue/types.ts'
import { FacetChoices } from './facet-choices.tsx'
import { FacetDropdown } from './facet-dropdown.tsx'
import { PriceRange } from './price-range.tsx'

type Props = {
  readonly facets: readonly Facet[]
  readonly total: number
  /** The list with nothing chosen; null when nothing is. */
  readonly reset: string | null
}

/** The facets: a row of dropdowns on wide screens; on phones the same form fields in a sheet that opens without scripts. */
export function FacetBar({ facets, total, reset }: Props) {
  return (
    <div
      id="facets"
      popover="auto"
      role="group"
      aria-label="Фильтры"
      className="sheet lg:contents"
    >
      <div className="flex items-center justify-between py-3 lg:hidden">
        <p className="text-lg font-semibold">Фильтры</p>
        {reset !== null && (
          <Link id="reset-facets" href={route(reset)} prefetch={false} scroll={false} className="link mr-2 ml-auto inline-flex min-h-11 items-center px-2">
            Сбросить
          </Link>
        )}
        <button type="button" popoverTarget="facets" popoverTargetAction="hide" aria-label="Закрыть" className="-mr-3 grid size-11 place-items-center rounded-full hover:bg-ground">
          <Icon name="close" className="size-5" />
        </button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-line lg:contents">
        {facets.map((facet) => (
          <OneFacet key={facet.name} facet={facet} total={total} />
        ))}
      </div>
      <div className="pt-4 lg:hidden">
        <Button type="submit" wide>
          Показать {counted(total, 'товар', 'товара', 'товаров')}
        </Button>
      </div>
    </div>
  )
}

function OneFacet({ facet, total }: { readonly facet: Facet; readonly total: number }) {
  if (facet.kind === 'range') {
    if (facet.min >= facet.max && facet.from === null && facet.to === null) return null
    return (
      <FacetDropdown name={facet.name} label={facet.label} chosen={Number(facet.from !== null || facet.to !== null)}>
        <PriceRange facet={facet} />
      </FacetDropdown>
    )
  }
  const chosen = facet.values.filter(({ selected }) => selected).length
  const [only, ...others] = facet.values
  if (!only || (chosen === 0 && others.length === 0 && only.count === total)) return null
  if (facet.name === 'stock') return <Toggle name={facet.name} value={only} />
  return (
    <FacetDropdown name={facet.name} label={facet.label} chosen={chosen}>
      <FacetChoices name={facet.name} label={facet.label} values={facet.values} />
    </FacetDropdown>
  )
}

function Toggle({ name, value: { value, label, count, selected } }: { readonly name: string; readonly value: FacetValue }) {
  return (
    <label
      htmlFor={`facet-${name}`}
      className="flex min-h-14 items-center gap-3 font-medium lg:min-h-11 lg:rounded-full lg:px-5 lg:font-normal lg:ring-1 lg:ring-outline lg:ring-inset lg:hover:ring-ink lg:has-checked:ring-2 lg:has-checked:ring-ink"
    >
      <input
        key={String(selected)}
        id={`facet-${name}`}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={selected}
        disabled={count === 0 && !selected}
        className="check"
      />
      {label}
    </label>
  )
}
