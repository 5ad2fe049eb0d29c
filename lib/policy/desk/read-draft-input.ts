import { Refusal } from '#lib/action/refusal.ts'
import { parsePolicy } from '../parse-policy.ts'
import { PolicyTextError } from '../policy-text-error.ts'
import { purposesSchema } from '../schema.ts'
import type { ParsedPolicy, Purpose } from '../types.ts'

/** A text of the editor as clauses; refusal `invalid` (field `text`) with the line that cannot be read. */
export function readText(text: string): ParsedPolicy {
  try {
    return parsePolicy(text)
  } catch (error) {
    if (!(error instanceof PolicyTextError)) throw error
    throw new Refusal('invalid', { text: `Строка ${error.line}: номер пункта повторяется, идёт не по порядку или текст не разбит на пункты` })
  }
}

/** The registry of the editor; undefined when it was left alone. Refusal `invalid` (field `purposes`). */
export function readPurposes(json: string): Purpose[] | undefined {
  if (json.trim() === '') return undefined
  const parsed = purposesSchema.safeParse(parseJson(json))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('invalid', { purposes: `Перечень целей не читается: ${issue?.path.join('.') || 'весь'}` })
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Refusal('invalid', { purposes: 'Перечень целей — не JSON: проверьте запятые и кавычки' })
  }
}
