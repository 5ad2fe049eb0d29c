import { unstable_cache } from 'next/cache'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { now } from '#lib/clock/clock.ts'
import { type CardRates, readCardRates } from './card-rates.ts'
import { readProgramme } from './read-programme.ts'
import type { Programme } from './types.ts'

// What pages call: kept under the tag `bonus` until rules or a campaign are published, begin or end.

/** The programme as it is now; null while there are no rules. */
export function getProgramme(): Promise<Programme | null> {
  return cached(['programme'], () => readProgramme(now()))
}

/**
 * Products or variants with the points that somebody on the lowest level earns by one piece; null where there is no programme. `category`: slug of
 * the family, where not each has its own.
 */
export async function withPoints<Priced extends { readonly price: number; readonly category?: string }>(
  priced: readonly Priced[], category?: string,
): Promise<(Priced & { readonly points: number | null })[]> {
  const rates = await cached(['rates'], () => readCardRates(now()))
  return priced.map((each) => ({ ...each, points: pointsOf(rates, each.category ?? category, each.price) }))
}

function pointsOf(rates: CardRates, category: string | undefined, price: number): number | null {
  const rate = category === undefined ? undefined : rates?.[category]
  return rate === undefined ? null : Math.floor((price * rate) / 1e8)
}

function cached<T>(key: string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, ['bonus', ...key], { tags: [tags.bonus, tags.everything], revalidate: LIFETIME })()
}
