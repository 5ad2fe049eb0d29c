import type { DatabaseError } from 'pg'

let failure: { readonly script: string; readonly error: DatabaseError } | undefined

/** Keeps the script that the database refused: of the error itself the engine only says that there was one. */
export function rememberFailure(script: string, error: DatabaseError): void {
  failure = { script, error }
}

export function forgetFailure(): void {
  failure = undefined
}

/** The database's own words and the lines around the place, undefined when no script failed. */
export function describeFailure(): string | undefined {
  if (!failure) return undefined
  const { script, error: { code, severity, message, detail, hint, position } } = failure
  const notes = [detail && `DETAIL: ${detail}`, hint && `HINT: ${hint}`].filter(Boolean)
  const parts = [`Database error code: ${code}`, ['Database error:', `${severity}: ${message}`, ...notes].join('\n')]
  if (position) parts.push(excerpt(script, Number(position)))
  return parts.join('\n\n')
}

function excerpt(script: string, position: number): string {
  const line = script.slice(0, position - 1).split('\n').length
  const first = Math.max(1, line - 2)
  const around = script.split('\n').slice(first - 1, line + 1)
  return [`Line ${line}:`, ...around.map((text, index) => `  ${first + index}  ${text}`)].join('\n')
}
