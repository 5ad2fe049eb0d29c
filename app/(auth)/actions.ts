'use server'

import { type DoorState, UNTOUCHED } from '#components/auth/door-state.ts'
import { askCode, askReset, enterCode, enterSecondFactor, openLink, register, resendCode, resetPassword, signIn } from '#lib/accounts/actions.ts'
import { now } from '#lib/clock/clock.ts'
import { tokensOf } from '#components/consent/tokens-of.ts'
import { answerDoor, readDoor } from './answer-door.ts'

/** By password, or by the code that «Войти по коду» asks for. */
export async function enter(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const contact = text('contact')
  const next = text('next')
  const result = text('way') === 'code' ? await askCode({ contact, next }) : await signIn({ contact, password: text('password'), next })
  return answerDoor(result, { contact })
}

export async function signUp(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { surname: text('surname'), givenName: text('givenName'), patronymic: text('patronymic'), contact: text('contact') }
  const consents = tokensOf(form)
  return answerDoor(await register({ ...values, password: text('password'), next: text('next'), consents }), { ...values, consents: consents.join(' ') })
}

export async function enterTheCode(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(await enterCode({ code: readDoor(form)('code') }))
}

/** Stays where it is: the page says that another code is on its way. */
export async function sendAgain(): Promise<DoorState> {
  const result = await resendCode()
  return result.ok ? { ...UNTOUCHED, done: now().getTime() } : { ...UNTOUCHED, code: result.code, fields: result.fields }
}

export async function enterTheSecondFactor(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(await enterSecondFactor({ code: readDoor(form)('code') }))
}

export async function askForReset(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const contact = text('contact')
  return answerDoor(await askReset({ contact, next: text('next') }), { contact })
}

export async function resetThePassword(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  return answerDoor(await resetPassword({ token: text('token'), password: text('password') }))
}

export async function openTheLink(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(await openLink({ token: readDoor(form)('token') }))
}
