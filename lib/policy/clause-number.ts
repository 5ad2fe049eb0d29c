const begins = /^(\d{1,2}(?:\.\d{1,3})*)(\.?)(?:\s+|$)(.*)$/

/** `4.1.9` as numbers. */
export function partsOf(number: string): number[] {
  return number.split('.').map(Number)
}

/** Negative when `a` stands before `b` in a text. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** True for a clause and all that stands under it: `4.1.9` is within `4` and `4.1`. */
export function isWithin(number: string, ancestor: string): boolean {
  return number === ancestor || number.startsWith(`${ancestor}.`)
}

/**
 * The number a line begins with, and the rest: `4.1.9. …`, `1.1 …`, `4. …`. A single number without a full stop is one only
 * where it is the next («30 дней» is not).
 */
export function splitNumber(line: string, previous: string | null): { readonly number: string; readonly rest: string } | null {
  const [, number, stop, rest] = begins.exec(line) ?? []
  if (number === undefined || rest === undefined) return null
  const deep = number.includes('.')
  if (!deep && !stop && Number(number) !== Number(previous?.split('.')[0] ?? 0) + 1) return null
  return { number, rest }
}
