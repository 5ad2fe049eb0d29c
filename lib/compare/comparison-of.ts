import type { SpecificationGroup } from '#lib/catalogue/types.ts'
import type { ComparedGroup, ComparedRow } from './types.ts'

type Column = { readonly specification: readonly SpecificationGroup[] }

/**
 * The rows of a comparison, grouped as on the pages of the products. Groups and rows stand in the order in which the columns bring them, but
 * what all columns have comes first: devices of different families are compared by what they share, and the rest follows.
 */
export function comparisonOf(columns: readonly Column[]): ComparedGroup[] {
  const groups = namesOf(columns.map(({ specification }) => specification)).map((name) => {
    const parts = columns.map(({ specification }) => specification.find((group) => group.name === name)?.rows ?? [])
    const rows = sharedFirst(namesOf(parts).map((row) => rowOf(row, parts)), isShared)
    return { name, rows, differs: rows.some(({ differs }) => differs) }
  })
  return sharedFirst(groups, ({ rows }) => rows.some(isShared))
}

type Named = { readonly name: string }
type Part = SpecificationGroup['rows']

const isShared = ({ values }: ComparedRow): boolean => values.every((value) => value !== null)

/** Each name once; a name that a later column brings stands behind the one it follows there. */
function namesOf(lists: readonly (readonly Named[])[]): string[] {
  const names: string[] = []
  for (const list of lists) {
    let at = 0
    for (const { name } of list) {
      const known = names.indexOf(name)
      if (known < 0) names.splice(at, 0, name)
      at = (known < 0 ? at : known) + 1
    }
  }
  return names
}

function rowOf(name: string, parts: readonly Part[]): ComparedRow {
  const values = parts.map((rows) => rows.find((row) => row.name === name)?.value ?? null)
  return { name, values, differs: new Set(values.map(sense)).size > 1 }
}

/** Spaces, their width and capital letters make no difference to a shopper. */
const sense = (value: string | null): string | null => value?.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('ru') ?? null

function sharedFirst<T>(all: readonly T[], shared: (one: T) => boolean): T[] {
  return [...all.filter(shared), ...all.filter((one) => !shared(one))]
}
