'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import { redirect } from 'next/navigation'
import { refresh } from 'next/cache'
import type { Outcome } from '#components/account/action-form.tsx'
import { WHOLE } from '#components/auth/door-problem.ts'
import type { DoorState } from '#components/auth/door-state.ts'
import { tokensOf } from '#components/consent/tokens-of.ts'
import { route } from '#components/ui/route.ts'
import type { ActionResult } from '#lib/action/action.ts'
import { agreeAnew, choose, correct, leaveThePool, stay, withdraw } from '#lib/careers/actions.ts'
import { careersRefusal } from '#lib/careers/refusals.ts'
import { destroyOwn } from '#lib/privacy/candidates/actions.ts'

export async function takeApplicationBack(_before: Outcome, form: FormData): Promise<Outcome> {
  return outcomeOf(await withdraw(whichOf(form)))
}

/** Goes on to a page of its own: the one it stood on is no more. */
export async function destroyOwnApplication(_before: Outcome, form: FormData): Promise<Outcome> {
  const result = await destroyOwn(whichOf(form))
  if (!result.ok) return outcomeOf(result)
  return redirect(route(`/careers/application/gone?act=${result.data.act}`))
}

export async function chooseTime(_before: Outcome, form: FormData): Promise<Outcome> {
  const text = readDoor(form)
  return outcomeOf(await choose({ ...whichOf(form), interviewId: text('interviewId'), startsAt: text('startsAt') }))
}

export async function leaveTalentPool(_before: Outcome, form: FormData): Promise<Outcome> {
  return outcomeOf(await leaveThePool(whichOf(form)))
}

export async function stayInTalentPool(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(inWords(await stay({ ...whichOf(form), consents: tokensOf(form) })))
}

export async function agreeOnceMore(_before: DoorState, form: FormData): Promise<DoorState> {
  return answerDoor(inWords(await agreeAnew({ ...whichOf(form), consents: tokensOf(form) })))
}

export async function correctOwn(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { surname: text('surname'), givenName: text('givenName'), patronymic: text('patronymic'), phone: text('phone'), cvLink: text('cvLink'), letter: text('letter') }
  return answerDoor(inWords(await correct({ ...values, ...whichOf(form), cv: text('cv') })), values)
}

/** The token of a link, or the number in the account. */
function whichOf(form: FormData): { readonly token: string; readonly number: string } {
  const text = readDoor(form)
  return { token: text('token'), number: text('number') }
}

function outcomeOf(result: ActionResult<unknown>): Outcome {
  refresh()
  return { refusal: result.ok ? null : careersRefusal(result.code, result.fields) }
}

function inWords<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) return result
  const said = Object.fromEntries(Object.entries(result.fields).map(([name, value]) => [name, /^[a-z-]+$/.test(value) ? careersRefusal(value) : value]))
  return { ...result, fields: { ...said, ...(result.code === 'invalid' ? {} : { [WHOLE]: careersRefusal(result.code, result.fields) }) } }
}
