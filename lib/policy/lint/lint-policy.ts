import type { ParsedPolicy } from '#lib/policy/types.ts'
import { contradictionRules } from './contradiction-rules.ts'
import { dataRules, recipientRules } from './data-rules.ts'
import { lawRules } from './law-rules.ts'
import { missingRules } from './missing-rules.ts'
import { nameRules } from './name-rules.ts'
import { patternRules } from './pattern-rules.ts'
import { purposeRules } from './purpose-rules.ts'
import { readText } from './read-text.ts'
import { registryRules } from './registry-rules.ts'
import type { Finding, LintContext, Rule } from './types.ts'

/** Every rule that a policy is read by. */
export const policyRules: readonly Rule[] = [
  ...nameRules, ...patternRules, ...contradictionRules, ...dataRules, ...purposeRules, ...recipientRules, ...missingRules, ...lawRules, ...registryRules,
]

/** What is wrong with a policy: foreign law, names and courts, consent by use, missing terms, contradictions, what the law does not allow. In the order of clauses. */
export function lintPolicy(policy: ParsedPolicy, context: LintContext): Finding[] {
  const text = readText(policy)
  const place = new Map(policy.clauses.map(({ number }, index) => [number, index]))
  return policyRules
    .flatMap(({ name, defect, check }) => check(text, context).map((fault) => ({ rule: name, defect, ...fault })))
    .toSorted((a, b) => (place.get(a.clause ?? '') ?? Infinity) - (place.get(b.clause ?? '') ?? Infinity) || 0)
}
