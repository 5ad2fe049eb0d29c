import { Refusal } from '#lib/action/refusal.ts'
import { parsePolicy } from '../parse-policy.ts'
import { PolicyTextError } from '../policy-text-error.ts'
import type { ParsedPolicy } from '../types.ts'

/** A text of the editor as clauses; refusal `invalid` (field `text`) with the line that cannot be read. */
export function readText(text: string): ParsedPolicy {
  try {
    return parsePolicy(text)
  } catch (error) {
    if (!(error instanceof PolicyTextError)) throw error
    throw new Refusal('invalid', { text: `Строка ${error.line}: номер пункта повторяется, идёт не по порядку или текст не разбит на пункты` })
  }
}
