import type { Wish } from './example-cart.ts'

/** The cart of an address: pairs of `sku` and `pieces`. What makes no sense is left out. */
export function readWishes(query: Readonly<Record<string, string | string[] | undefined>>): Wish[] {
  const [skus, pieces] = [listOf(query.sku), listOf(query.pieces)]
  const wishes = skus.slice(0, 10).map((sku, index) => ({ sku: sku.trim().slice(0, 60), quantity: Math.round(Number(pieces[index] ?? 1)) }))
  return wishes.filter(({ sku, quantity }, index) => sku !== '' && quantity >= 1 && quantity <= 20 && wishes.findIndex((each) => each.sku === sku) === index)
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat()
}
