import { lineName } from '#lib/reviews/bought-line.ts'

/** Where the buyer of an order's line writes about it; whoever is not signed in signs in first. */
export function reviewPath(order: number, position: number): string {
  return `/account/reviews/${lineName(order, position)}`
}
