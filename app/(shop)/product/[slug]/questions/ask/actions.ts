'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import { WHOLE } from '#components/auth/door-problem.ts'
import { type DoorState, UNTOUCHED } from '#components/auth/door-state.ts'
import type { ActionResult } from '#lib/action/action.ts'
import { now } from '#lib/clock/clock.ts'
import { ask, enterCode, resendCode } from '#lib/questions/actions.ts'
import { questionsRefusal } from '#lib/questions/refusals.ts'

/** The form of a question. */
export async function askTheShop(_before: DoorState, form: FormData): Promise<DoorState> {
  const field = readDoor(form)
  const [text, email, hidden] = [field('text'), field('email'), field('hidden')]
  return answerDoor(inWords(await ask({ slug: field('slug'), text, email, hidden: hidden === '1' })), { text, email, hidden })
}

export async function enterTheCode(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(inWords(await enterCode({ code: readDoor(form)('code') })))
}

/** Stays where it is: the page says that another code is on its way. */
export async function sendAgain(): Promise<DoorState> {
  const result = await resendCode()
  return result.ok ? { ...UNTOUCHED, done: now().getTime() } : { ...UNTOUCHED, code: result.code, fields: result.fields }
}

/** Codes of questions as its own words. A form that came to somebody signed in has no field for an e-mail: what is wrong is told as a whole. */
function inWords<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) return result
  if (result.code === 'product-gone') return { ...result, fields: { ...result.fields, [WHOLE]: questionsRefusal(result.code) } }
  return result.code === 'invalid' && result.fields.email ? { ...result, fields: { ...result.fields, [WHOLE]: questionsRefusal('signed-out') } } : result
}
