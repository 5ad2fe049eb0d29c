import { type FieldErrors, set } from 'react-hook-form'
import { checkoutRefusal } from '#lib/checkout/refusals.ts'
import { formatRoubles } from '#lib/money/money.ts'
import type { CheckoutValues } from './form-values.ts'

export type Refusal = {
  readonly code: string
  readonly text: string
  /** Pieces that are left of what ran out, by variant. */
  readonly short: Readonly<Record<string, string>>
}

/** A refusal in words; `shown` is the total (kopecks) that the page showed. */
export function refusalOf(code: string, fields: Readonly<Record<string, string>>, shown?: number): Refusal {
  const short = Object.entries(fields).flatMap(([name, left]) => (name.startsWith('lines.') ? [[name.slice(6), left]] : []))
  const changed = code === 'total-changed' && shown !== undefined ? ` Было ${formatRoubles(shown)}, стало ${formatRoubles(Number(fields.total))}.` : ''
  return { code, text: checkoutRefusal(code, fields) + changed, short: Object.fromEntries(short) }
}

/** The fields of a refusal hold messages or codes, and the numbers that their words need. */
export function messageOf(value: string, fields: Readonly<Record<string, string>> = {}): string {
  return /^[a-z-]+$/.test(value) ? checkoutRefusal(value, fields) : value
}

/** The fields of a refusal as the form library holds errors. */
export function nestedErrors(fields: Readonly<Record<string, string>>): FieldErrors<CheckoutValues> {
  const errors: FieldErrors<CheckoutValues> = {}
  for (const [name, value] of Object.entries(fields)) set(errors, name, { type: 'server', message: messageOf(value, fields) })
  return errors
}
