import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type DoorState, UNTOUCHED } from '#components/auth/door-state.ts'
import { route } from '#components/ui/route.ts'
import type { ActionResult } from '#lib/action/action.ts'
import { formOf } from '#lib/action/form-of.ts'

/** The fields of a form that may come from anywhere. */
export function readDoor(given: unknown): (name: string) => string {
  const form = formOf(given)
  return (name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
}

/**
 * What a form at a door answers: on to `next`, or back with what was typed (`values`: never a password) and why. A script goes
 * on by itself, with a fresh page: nothing of whoever used this tab before stays in it.
 */
export async function answerDoor(result: ActionResult<{ next: string }>, values: Readonly<Record<string, string>> = {}): Promise<DoorState> {
  if (!result.ok) return { ...UNTOUCHED, values, code: result.code, fields: result.fields }
  const { next } = result.data
  return (await headers()).has('next-action') ? { ...UNTOUCHED, next } : redirect(route(next))
}
