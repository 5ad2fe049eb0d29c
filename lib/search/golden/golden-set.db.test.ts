import { expect, test } from 'vitest'
import { getSearchListing } from '../get-search-listing.ts'
import type { SearchFilter } from '../types.ts'
import { type GoldenCase, goldenSet } from './golden-set.ts'

const plain: SearchFilter = { category: null, choices: {}, priceFrom: null, priceTo: null, inStock: false, sort: 'relevance', page: 1 }

type Scored = GoldenCase & { readonly precision: number; readonly rank: number }

/**
 * Precision at 5 is how many of the first five are expected, of as many as there could be: max(min(5, shown), min(5, expected)), so that what should not be there costs as much as
 * what is missing. Reciprocal rank is 1 divided by the place of the first that is expected. A query that should find nothing counts 1 when nothing is shown, and 0 otherwise.
 */
async function score(golden: GoldenCase): Promise<Scored> {
  const found = (await getSearchListing(golden.query, plain)).products.map(({ slug }) => slug)
  if (golden.expected.length === 0) return { ...golden, precision: found.length === 0 ? 1 : 0, rank: found.length === 0 ? 1 : 0 }
  const right = found.slice(0, 5).filter((slug) => golden.expected.includes(slug)).length
  const first = found.findIndex((slug) => golden.expected.includes(slug))
  return { ...golden, precision: right / Math.max(Math.min(5, found.length), Math.min(5, golden.expected.length)), rank: first < 0 ? 0 : 1 / (first + 1) }
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
const figures = (scored: readonly Scored[]) => ({ precision: mean(scored.map(({ precision }) => precision)), rank: mean(scored.map(({ rank }) => rank)) })

test('the golden set has 200 different queries at least, a third of them held out', () => {
  expect(goldenSet.length).toBeGreaterThanOrEqual(200)
  expect(new Set(goldenSet.map(({ query }) => query)).size).toBe(goldenSet.length)
  expect(goldenSet.filter(({ heldOut }) => heldOut).length / goldenSet.length).toBeGreaterThan(0.32)
})

test('shoppers find what they mean: precision at 5 is 0.95 at least, the mean reciprocal rank 0.9', async () => {
  const scored: Scored[] = []
  for (const golden of goldenSet) scored.push(await score(golden))
  const line = (name: string, part: readonly Scored[]): string => `${name.padEnd(18)}${String(part.length).padStart(4)}  P@5 ${figures(part).precision.toFixed(3)}  MRR ${figures(part).rank.toFixed(3)}`
  const kinds = [...new Set(scored.map(({ kind }) => kind))]
  process.stdout.write(`${[
    line('all', scored), line('held out', scored.filter(({ heldOut }) => heldOut)), ...kinds.map((kind) => line(kind, scored.filter((each) => each.kind === kind))),
  ].join('\n')}\n`)
  const { precision, rank } = figures(scored)
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(rank).toBeGreaterThanOrEqual(0.9)
}, 120_000)
