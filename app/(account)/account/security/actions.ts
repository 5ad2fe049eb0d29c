'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import type { Outcome } from '#components/account/action-form.tsx'
import type { DoorState } from '#components/auth/door-state.ts'
import { qrPath } from '#components/security/qr-path.ts'
import { AT_FIRST, keyOf, type SecondFactorState, type Step, stepOf } from '#components/security/second-factor-state.ts'
import * as accounts from '#lib/accounts/actions.ts'
import { outcomeOf } from './outcome-of.ts'

export async function endSession(_before: Outcome, form: FormData): Promise<Outcome> {
  return outcomeOf(await accounts.endSession({ sessionId: readDoor(form)('sessionId') }))
}

export async function endOthers(): Promise<Outcome> {
  return outcomeOf(await accounts.endOtherSessions())
}

export async function setNotices(_before: Outcome, form: FormData): Promise<Outcome> {
  return outcomeOf(await accounts.setSignInNotices({ on: readDoor(form)('on') === 'yes' }))
}

export async function changePassword(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const result = await accounts.changePassword({ current: text('current'), password: text('password') })
  return answerDoor(result.ok ? { ok: true, data: { next: '/account/security?done=password' } } : result)
}

export async function switchOff(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const result = await accounts.disableSecondFactor({ password: text('password'), code: text('code') })
  return answerDoor(result.ok ? { ok: true, data: { next: '/account/security?done=second-factor-off' } } : result)
}

/** A step of setting up the second factor, or of renewing its codes. What was reached before stays when a step is refused. */
export async function takeStep(before: SecondFactorState, form: FormData): Promise<SecondFactorState> {
  const text = readDoor(form)
  const step = stepOf(text('step'))
  return step === null ? AT_FIRST : steps[step]({ password: text('password'), code: text('code') }, before)
}

type Typed = { readonly password: string; readonly code: string }

const steps: Readonly<Record<Step, (typed: Typed, before: unknown) => Promise<SecondFactorState>>> = {
  begin: async ({ password }) => {
    const result = await accounts.beginSecondFactor({ password })
    return result.ok ? { ...AT_FIRST, key: { ...result.data, qr: qrPath(result.data.uri) } } : refusedAt('begin', result)
  },
  enable: async ({ code }, before) => {
    const result = await accounts.enableSecondFactor({ code })
    if (result.ok) return { ...AT_FIRST, recoveryCodes: result.data.recoveryCodes }
    const key = result.code === 'second-factor-not-begun' ? null : keyOf(before)
    return key ? { ...refusedAt('enable', result), key: { ...key, qr: qrPath(key.uri) } } : refusedAt('begin', result)
  },
  renew: async (typed) => {
    const result = await accounts.renewRecoveryCodes(typed)
    return result.ok ? { ...AT_FIRST, recoveryCodes: result.data.recoveryCodes } : refusedAt('renew', result)
  },
}

function refusedAt(step: Step, { code, fields }: { code: string; fields: Readonly<Record<string, string>> }): SecondFactorState {
  return { ...AT_FIRST, refused: { step, code, fields } }
}
