import { customerShows, exportKindCodes } from '#lib/exports/kinds.ts'
import type { ExportFilters } from '#lib/exports/schema.ts'
import { filterFields } from './filter-fields.ts'
import type { Option } from './options.ts'

/** Whom of an export was made, in words; «» when of all. */
export function filterWords(kind: string, filters: ExportFilters, regions: readonly Option[]): string {
  const known = exportKindCodes.find((each) => each === kind)
  const { show, from, to } = filters
  const chosen = (known ? filterFields[known] : []).flatMap(({ name, label, options }) => {
    const value = filters[name]
    if (value === null) return []
    const text = (name === 'region' ? regions : options).find((each) => each.value === value)?.text ?? value
    // A region keeps its capital letter.
    return [`${label.toLowerCase()}: ${name === 'region' ? text : text.toLowerCase()}`]
  })
  return [...(show === null ? [] : [customerShows[show].toLowerCase()]), ...chosen, ...(from === null ? [] : [`с ${dayOf(from)}`]), ...(to === null ? [] : [`по ${dayOf(to)}`])].join(' · ')
}

const dayOf = (iso: string): string => iso.split('-').toReversed().join('.')
