import type { ReadQuery } from './read-query.ts'

/** The colours that a query asks for: cards show one of them. */
export function coloursOf({ readings }: ReadQuery): string[] {
  const asked = readings.flatMap(({ tokens }) => tokens.filter(({ only }) => only).flatMap(({ facets }) => facets))
  return [...new Set(asked.map((key) => key.replace('colour:', '')))]
}
