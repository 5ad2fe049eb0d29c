import type { ClauseClass } from '#lib/db/generated/enums.ts'
import type { Purpose } from '#lib/policy/types.ts'

/** What a rule is told beside the text. */
export type LintContext = {
  /** Names of the shop: every other is somebody else's. */
  readonly names: readonly string[]
  /** The shop's own domain. */
  readonly site: string
  /** The registry that is to be published with the text; null when only the text is looked at. */
  readonly purposes: readonly Purpose[] | null
}

export type Finding = {
  readonly rule: string
  /** The defect of the table in clauses.md: `D1` … `D30`. */
  readonly defect: string
  /** The clause at fault; null when the whole text is. */
  readonly clause: string | null
  /** What is wrong and what is due instead, in Russian. */
  readonly message: string
}

/** A clause as rules see it. */
export type LintClause = {
  readonly number: string
  readonly class: ClauseClass
  readonly heading: boolean
  /** As it stands in the text, one line. */
  readonly text: string
  /** Small letters, е for ё, plain quotes, hyphens and spaces. */
  readonly words: string
}

/** A text as rules see it. */
export type LintText = {
  readonly title: string
  readonly clauses: readonly LintClause[]
  /** Clauses whose words match, headings apart. */
  readonly matching: (pattern: RegExp) => readonly LintClause[]
  /** A clause with all that stands under it. */
  readonly under: (number: string) => readonly LintClause[]
}

export type Fault = { readonly clause: string | null; readonly message: string }

export type Rule = {
  readonly name: string
  readonly defect: string
  readonly check: (text: LintText, context: LintContext) => readonly Fault[]
}
