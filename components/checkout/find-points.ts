import type { PickupPoint } from '#lib/delivery/types.ts'

/** The points whose city and address contain every word of the query, in any order; «ё» and «е» are the same. */
export function findPoints(points: readonly PickupPoint[], query: string): PickupPoint[] {
  const words = plain(query).split(/[\s,.]+/).filter(Boolean)
  return points.filter(({ city, address }) => {
    const place = plain(`${city} ${address}`)
    return words.every((word) => place.includes(word))
  })
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}
