import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { now } from '#lib/clock/clock.ts'
import { shiftFile } from '#lib/clock/shift-file.ts'
import { env } from '#lib/env.ts'
import type { Clock } from '../schema/clock.ts'

export type Leap = { readonly from: Date; readonly to: Date }

let offset = 0
let leaps: Leap[] = []

/** The shop's present, and how far it is from the machine's. */
export function readClock(): Clock {
  return { now: now().toISOString(), offset }
}

/** From the return of this call on all processes of the shop are so many milliseconds ahead. */
export function setClock(ahead: number): Clock {
  const from = now()
  const file = fileOfClock()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, String(ahead))
  renameSync(`${file}.new`, file) // whole or not at all
  offset = ahead
  const to = now()
  if (to > from) leaps.push({ from, to })
  return readClock()
}

/** The stretches of time that nobody lived through since this was last asked: what regular jobs had to do in them is not done. */
export function takeLeaps(): readonly Leap[] {
  const taken = leaps
  leaps = []
  return taken
}

/** The present again; what a shop left behind that was killed counts no more. */
export function forgetClock(): void {
  rmSync(fileOfClock(), { force: true })
  offset = 0
  leaps = []
}

function fileOfClock(): string {
  return shiftFile(env.TEST_SUPPORT_PORT ?? 0)
}
