import { ACCOUNT_UNREACHABLE, refusalText } from '#lib/accounts/refusals.ts'
import type { DoorState } from './door-state.ts'

/** The code of an answer that never came. */
export const UNREACHABLE = 'unreachable'

/** The «field» of a message about the form as a whole, in the words of its own domain. */
export const WHOLE = 'form'

/** The messages of a refusal by field. */
export function wrongFields({ fields }: DoorState, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name]
      return value ? [[name, /^[a-z-]+$/.test(value) ? refusalText(value) : value]] : []
    }),
  )
}

/** The refusal in words; null when there is none, and when a field says it already. */
export function doorProblem(state: DoorState, names: readonly string[]): string | null {
  if (state.code === UNREACHABLE) return ACCOUNT_UNREACHABLE
  if (state.code === null || Object.keys(wrongFields(state, names)).length > 0) return null
  return state.fields[WHOLE] ?? refusalText(state.code, state.fields)
}
