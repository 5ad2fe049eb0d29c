import type { ActionResult } from '#lib/action/action.ts'
import { customerRefusal } from '#lib/customers/refusals.ts'
import { type FormState, PRISTINE, type Values } from './form-state.ts'

type Refused = Extract<ActionResult<unknown>, { ok: false }>

/** Nothing was saved: what was typed comes back with the reason. */
export function refused({ code, fields }: Refused, values: Values): FormState {
  return { ...PRISTINE, code, fields, values }
}

/** It was done; this is what to say. */
export function done(said: string): FormState {
  return { ...PRISTINE, said }
}

/** What a single button is told. */
export function outcomeOf(result: ActionResult<unknown>): { refusal: string | null } {
  return { refusal: result.ok ? null : customerRefusal(result.code, result.fields) }
}
