'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import type { DoorState } from '#components/auth/door-state.ts'
import * as destruction from '#lib/privacy/destruction/actions.ts'

export async function destroyData(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  return answerDoor(await destruction.askDestruction({ password: text('password'), code: text('code') }))
}

export async function keepData(_before: DoorState, _form: FormData): Promise<DoorState> {
  return answerDoor(await destruction.keepData())
}
