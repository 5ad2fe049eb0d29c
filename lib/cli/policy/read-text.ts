import { readFileSync } from 'node:fs'
import { PolicyTextError } from '#lib/policy/policy-text-error.ts'
import { parsePolicy } from '#lib/policy/parse-policy.ts'
import { purposesSchema } from '#lib/policy/schema.ts'
import type { ParsedPolicy, Purpose } from '#lib/policy/types.ts'
import { Stop } from '#lib/cli/stop.ts'

/** A file as text and as clauses; `Stop` when it is not there or cannot be read as numbered clauses. */
export function readText(file: string): { readonly text: string; readonly parsed: ParsedPolicy } {
  const text = readFile(file)
  try {
    return { text, parsed: parsePolicy(text) }
  } catch (error) {
    throw error instanceof PolicyTextError ? new Stop(`${file}: ${error.message}`) : error
  }
}

/** A registry of purposes as `npm run policy -- purposes` prints it. */
export function readPurposes(file: string): Purpose[] {
  const parsed = purposesSchema.safeParse(json(file))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Stop(`${file}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`)
}

function json(file: string): unknown {
  const text = readFile(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Stop(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Stop(`${file} cannot be read.`)
  }
}
