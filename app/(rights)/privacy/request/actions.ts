'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import type { Outcome } from '#components/account/action-form.tsx'
import { type DoorState, UNTOUCHED } from '#components/auth/door-state.ts'
import { now } from '#lib/clock/clock.ts'
import { askClaim, askRequest, enterIdentityCode, openIdentityLink, recallAppeal, resendIdentityCode, takeExport } from '#lib/privacy/appeals/actions.ts'
import { recallRefusal } from '#lib/privacy/refusals.ts'

export async function sendRequest(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { kind: text('kind'), text: text('text'), contact: text('contact') }
  return answerDoor(await askRequest(values), values)
}

export async function sendClaim(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { kind: text('kind'), text: text('text'), order: text('order'), contact: text('contact') }
  return answerDoor(await askClaim(values), values)
}

export async function enterTheCode(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(await enterIdentityCode({ code: readDoor(form)('code') }))
}

/** Stays where it is: the page says that another code is on its way. */
export async function sendAgain(): Promise<DoorState> {
  const result = await resendIdentityCode()
  return result.ok ? { ...UNTOUCHED, done: now().getTime() } : { ...UNTOUCHED, code: result.code, fields: result.fields }
}

export async function openTheLink(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(await openIdentityLink({ token: readDoor(form)('token') }))
}

export async function fetchExport(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(await takeExport({ token: readDoor(form)('token') }))
}

export async function takeBack(_before: Outcome, given: FormData): Promise<Outcome> {
  const text = readDoor(given)
  const result = await recallAppeal({ sort: text('kind'), token: text('token') })
  return { refusal: result.ok ? null : recallRefusal(result.code) }
}
