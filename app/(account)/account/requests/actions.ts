'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import type { DoorState } from '#components/auth/door-state.ts'
import { makeClaim, makeRequest } from '#lib/privacy/appeals/actions.ts'
import { STAFF_STAY } from '#lib/privacy/refusals.ts'

export async function sendOwnRequest(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { kind: text('kind'), text: text('text') }
  const result = await makeRequest(values)
  return answerDoor(!result.ok && result.code === 'staff' ? { ...result, fields: { kind: STAFF_STAY } } : result, values)
}

export async function sendOwnClaim(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { kind: text('kind'), text: text('text'), order: text('order') }
  return answerDoor(await makeClaim(values), values)
}
