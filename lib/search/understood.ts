import type { Reading, ReadQuery } from './read-query.ts'

/** What the statement of `findSql` says of the words it chose: their place in a reading, what they cost (0 is as typed), which word of the catalogue they were taken for. */
export type ChosenWords = readonly { readonly reading: number; readonly at: number; readonly cost: number; readonly instead: string | null }[] | null

/** The price of a word that nothing is near to. */
export const UNKNOWN = 6

/** What was searched, where it is not what was typed: null where it is. */
export function understoodOf({ readings, skus }: ReadQuery, chosen: ChosenWords, typed: string, bySku: boolean): string | null {
  const sku = typed.trim().toLowerCase().split(/[\s-]+/).join('-')
  if (bySku) return skus.includes(sku) ? null : (skus[0] ?? null)
  const reading = readings[chosen?.[0]?.reading ?? -1]
  if (!reading || !chosen || (!reading.switched && chosen.every(({ cost }) => cost === 0))) return null
  return spell(reading, chosen) || null
}

/** The words of a reading with what they were taken for; those that are known nowhere are left out, and what leads to them. */
function spell({ words }: Reading, chosen: NonNullable<ChosenWords>): string {
  const byPlace = new Map(chosen.map((word) => [word.at, word]))
  const known = words.map((word, at) => {
    const token = byPlace.get(at)
    if (!token) return { word, silent: true }
    return { word: token.cost === UNKNOWN ? '' : (token.instead ?? word), silent: false }
  })
  const said = known.filter(({ word, silent }, at) => word !== '' && !(silent && (known[at + 1] === undefined || known[at + 1]?.word === '')))
  return said.map(({ word }) => word.replace('_', ' ').replace(/^([0-9.]+)(atm|мм|дн|ч|мес|лет)$/, '$1 $2')).join(' ')
}
