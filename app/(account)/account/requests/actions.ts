'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import type { DoorState } from '#components/auth/door-state.ts'
import { makeClaim, makeRequest } from '#lib/privacy/appeals/actions.ts'

export async function sendOwnRequest(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { kind: text('kind'), text: text('text') }
  return answerDoor(await makeRequest(values), values)
}

export async function sendOwnClaim(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { kind: text('kind'), text: text('text'), order: text('order') }
  return answerDoor(await makeClaim(values), values)
}
