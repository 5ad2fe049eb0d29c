import type { Level, RuleNumbers } from '../rules/types.ts'

/** What the text of the rules is filled from. */
export type RulesNumbers = RuleNumbers & {
  /** From the lowest. */
  readonly levels: readonly Omit<Level, 'code'>[]
  /** Multipliers in per cent. */
  readonly categories: readonly { readonly name: string; readonly multiplier: number }[]
}
