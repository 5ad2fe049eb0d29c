import { colours } from './colours.ts'
import { forms } from './forms.ts'
import type { GoldenQuery } from './golden-types.ts'
import { layouts } from './layouts.ts'
import { names } from './names.ts'
import { needs } from './needs.ts'
import { nothing } from './nothing.ts'
import { skus } from './skus.ts'
import { synonyms } from './synonyms.ts'
import { transliterations } from './transliterations.ts'
import { typos } from './typos.ts'
import { units } from './units.ts'

const kinds: Readonly<Record<string, readonly GoldenQuery[]>> = { names, forms, typos, layouts, transliterations, synonyms, units, skus, colours, needs, nothing }

/** A query with what it should find. `heldOut`: every third one, which nobody looked at while the search was tuned. */
export type GoldenCase = { readonly kind: string; readonly query: string; readonly expected: readonly string[]; readonly heldOut: boolean }

/** Queries as shoppers type them, with the products of the demo catalogue that answer them. Written before the search was. */
export const goldenSet: readonly GoldenCase[] = Object.entries(kinds).flatMap(([kind, queries]) =>
  queries.map(([query, ...expected], index) => ({ kind, query, expected, heldOut: index % 3 === 2 })))
