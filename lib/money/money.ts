import { groupThousands } from '#lib/text/group-thousands.ts'

declare const unit: unique symbol

/** An amount of money in whole kopecks. Roubles appear only where they are shown or sent to a bank. */
export type Kopecks = number & { readonly [unit]: 'kopecks' }

/** Brands an integer as kopecks; RangeError for fractions and for what a double cannot hold exactly. */
export function kopecks(value: number): Kopecks {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of kopecks: ${value}`)
  return value as Kopecks
}

/** The sum of amounts, in kopecks. */
export function sum(amounts: readonly number[]): Kopecks {
  return kopecks(amounts.reduce((total, amount) => total + amount, 0))
}

/** «12 990 ₽», with kopecks only where there are any: «12 990,50 ₽». No-break spaces throughout. */
export function formatRoubles(amount: number): string {
  const rest = Math.abs(amount) % 100
  const whole = groupThousands(Math.trunc(Math.abs(amount) / 100))
  return `${amount < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}\u00a0₽`
}

/** Kopecks as the decimal string that payment protocols use: 1299050 -> "12990.50". */
export function toDecimal(amount: number): string {
  const whole = Math.abs(kopecks(amount))
  return `${amount < 0 ? '-' : ''}${Math.trunc(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/** Roubles as people type them and spreadsheets of this country read them, without a sign: «12990», «12990,50». */
export function plainRoubles(amount: number): string {
  return toDecimal(amount).replace(/\.00$/, '').replace('.', ',')
}

/** The reverse of `toDecimal`; RangeError for anything but digits with exactly two decimals. */
export function fromDecimal(text: string): Kopecks {
  const match = /^(-?)(\d{1,12})\.(\d{2})$/.exec(text)
  if (!match) throw new RangeError(`not an amount: ${text}`)
  return kopecks(Number(`${match[1]}${match[2]}${match[3]}`))
}

/**
 * Spreads `amount` over `weights` in proportion, to the kopeck: the parts always sum to `amount`, none exceeds its weight
 * while `amount` does not exceed their sum (largest remainder, earlier lines first).
 */
export function spread(amount: number, weights: readonly number[]): Kopecks[] {
  const total = sum(weights)
  if (total === 0) return weights.map(() => kopecks(0))
  const exact = weights.map((weight) => {
    const product = BigInt(amount) * BigInt(weight)
    return { share: Number(product / BigInt(total)), remainder: product % BigInt(total) }
  })
  let left = amount - exact.reduce((given, { share }) => given + share, 0)
  const order = exact.map((_, index) => index).sort((a, b) => compare(exact[b]?.remainder, exact[a]?.remainder) || a - b)
  const parts = exact.map(({ share }) => share)
  for (const index of order) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts.map(kopecks)
}

function compare(a: bigint | undefined, b: bigint | undefined): number {
  return Number((a ?? 0n) - (b ?? 0n) > 0n) - Number((a ?? 0n) - (b ?? 0n) < 0n)
}
