'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import { WHOLE } from '#components/auth/door-problem.ts'
import { type DoorState, UNTOUCHED } from '#components/auth/door-state.ts'
import { tokensOf } from '#components/consent/tokens-of.ts'
import type { ActionResult } from '#lib/action/action.ts'
import { formOf } from '#lib/action/form-of.ts'
import { ask, dropCv, enterCode, resendCode } from '#lib/careers/actions.ts'
import { careersRefusal } from '#lib/careers/refusals.ts'
import { now } from '#lib/clock/clock.ts'

const ANSWER = 'answer-'

/** The form of a vacancy. */
export async function askToApply(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const consents = tokensOf(form)
  const own = {
    surname: text('surname'), givenName: text('givenName'), patronymic: text('patronymic'), email: text('email'), phone: text('phone'), cvLink: text('cvLink'), letter: text('letter'),
  }
  const answered = Object.fromEntries([...formOf(form).keys()].filter((name) => name.startsWith(ANSWER)).map((name) => [name, text(name)]))
  const answers = Object.fromEntries(Object.entries(answered).map(([name, value]) => [name.slice(ANSWER.length), value]))
  const result = await ask({ ...own, slug: text('slug'), cv: text('cv'), answers, consents })
  return answerDoor(inWords(result), { ...own, ...answered, consents: consents.join(' ') })
}

export async function enterTheCode(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(inWords(await enterCode({ code: readDoor(form)('code') })))
}

/** Stays where it is: the page says that another code is on its way. */
export async function sendAgain(): Promise<DoorState> {
  const result = await resendCode()
  return result.ok ? { ...UNTOUCHED, done: now().getTime() } : { ...UNTOUCHED, code: result.code, fields: result.fields }
}

/** Takes away the CV that was uploaded. */
export async function takeAway(): Promise<void> {
  await dropCv()
}

/** Codes of careers as its own words; those of accounts and consents their forms know. */
function inWords<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) return result
  const said = Object.fromEntries(Object.entries(result.fields).map(([name, value]) => [name.replace(/^answers\./, ANSWER), /^[a-z-]+$/.test(value) ? careersRefusal(value) : value]))
  return { ...result, fields: result.code === 'vacancy-closed' || result.code.startsWith('cv-') ? { ...said, [WHOLE]: careersRefusal(result.code) } : said }
}
