import type { ClauseView } from '#lib/policy/version-view.ts'

export type PolicySection = {
  /** The number of the heading; null for the preamble. */
  readonly number: string | null
  readonly title: string
  readonly clauses: readonly ClauseView[]
}

/** Clauses under their headings: a number without a full stop begins a section, what comes before the first is the preamble. */
export function sectionsOf(clauses: readonly ClauseView[]): PolicySection[] {
  const sections: { number: string | null; title: string; clauses: ClauseView[] }[] = []
  for (const clause of clauses) {
    if (!clause.number.includes('.')) sections.push({ number: clause.number, title: clause.text, clauses: [] })
    else {
      if (sections.length === 0) sections.push({ number: null, title: '', clauses: [] })
      sections.at(-1)?.clauses.push(clause)
    }
  }
  return sections
}
