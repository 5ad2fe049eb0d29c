import { isHeading } from '#lib/policy/classify-clauses.ts'
import { isWithin } from '#lib/policy/clause-number.ts'
import type { ParsedPolicy } from '#lib/policy/types.ts'
import type { LintText } from './types.ts'

/** A parsed policy as rules see it: how something is spelt, quoted or spaced makes no difference to them. */
export function readText({ title, clauses: parsed }: ParsedPolicy): LintText {
  const clauses = parsed.map((clause) => {
    const text = clause.text.replaceAll(/\s+/g, ' ')
    return { number: clause.number, class: clause.class, heading: isHeading(clause), text, words: plain(text) }
  })
  return {
    title: plain(title),
    clauses,
    matching: (pattern) => clauses.filter(({ heading, words }) => !heading && pattern.test(words)),
    under: (number) => clauses.filter((clause) => isWithin(clause.number, number)),
  }
}

/** Small letters, е for ё, straight quotes, hyphens and plain spaces. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[«»„“”]/g, '"').replaceAll(/[‐‑–—]/g, '-').replaceAll(/\s+/g, ' ').trim()
}
