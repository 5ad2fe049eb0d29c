'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import { WHOLE } from '#components/auth/door-problem.ts'
import { type DoorState, UNTOUCHED } from '#components/auth/door-state.ts'
import { tokensOf } from '#components/consent/tokens-of.ts'
import type { ActionResult } from '#lib/action/action.ts'
import { ask, enterCode, join, leave, resendCode } from '#lib/bonus/members/actions.ts'
import { joinRefusal } from '#lib/bonus/members/refusals.ts'
import { now } from '#lib/clock/clock.ts'

/** The form of whoever is not signed in. */
export async function askToJoin(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { contact: text('contact'), friend: text('friend') }
  const consents = tokensOf(form)
  return answerDoor(inWords(await ask({ ...values, consents })), { ...values, consents: consents.join(' ') })
}

/** The button of whoever is signed in. */
export async function joinAsCustomer(_before: DoorState, form: FormData): Promise<DoorState> {
  const friend = readDoor(form)('friend')
  const consents = tokensOf(form)
  return answerDoor(inWords(await join({ friend, consents })), { friend, consents: consents.join(' ') })
}

export async function enterTheCode(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(inWords(await enterCode({ code: readDoor(form)('code') })))
}

/** Stays where it is: the page says that another code is on its way. */
export async function sendAgain(): Promise<DoorState> {
  const result = await resendCode()
  return result.ok ? { ...UNTOUCHED, done: now().getTime() } : { ...UNTOUCHED, code: result.code, fields: result.fields }
}

export async function leaveByLink(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(inWords(await leave({ token: readDoor(form)('token') })))
}

/** Codes of the programme as its own words; those of accounts and consents their forms know. */
function inWords<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) return result
  const said = Object.fromEntries(Object.entries(result.fields).map(([name, value]) => [name, value === 'friend-unknown' ? joinRefusal(value) : value]))
  return { ...result, fields: ['no-programme', 'not-member'].includes(result.code) ? { ...said, [WHOLE]: joinRefusal(result.code) } : said }
}
