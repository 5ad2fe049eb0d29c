/** The points that were typed: «1 200» is 1200, nothing is 0, anything else NaN, for the schema to name. */
export function typedPoints(typed = ''): number {
  const digits = typed.replaceAll(/\s/g, '')
  return /^\d*$/.test(digits) ? Number(digits) : Number.NaN
}
