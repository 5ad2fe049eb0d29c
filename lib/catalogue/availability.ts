import type { Availability } from './types.ts'

/** What shoppers are told of `left` pieces: exact up to five, «много» above. */
export function availabilityOf(left: number): Availability {
  if (left <= 0) return { kind: 'none' }
  return left <= 5 ? { kind: 'few', left } : { kind: 'many' }
}
