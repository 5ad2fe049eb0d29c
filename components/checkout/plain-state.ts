import type { CheckoutValues } from './form-values.ts'

/** What comes back from a form that was posted without scripts. */
export type PlainState = {
  readonly values: CheckoutValues
  readonly code: string | null
  /** Messages by dotted field name. */
  readonly fields: Readonly<Record<string, string>>
}

export const PRISTINE: PlainState = { values: {}, code: null, fields: {} }
