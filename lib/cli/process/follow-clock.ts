// node --import this: the process has the time of the shop under test it belongs to, which the Support API moves (PUT /clock).
import { readFileSync } from 'node:fs'
import type { ClockHook } from '#lib/clock/clock.ts'
import { shiftFile } from '#lib/clock/shift-file.ts'

const { TEST_SUPPORT, TEST_SUPPORT_PORT } = process.env

if (TEST_SUPPORT === '1' && TEST_SUPPORT_PORT) {
  const file = shiftFile(TEST_SUPPORT_PORT)
  const hook = globalThis as ClockHook
  // Read each time: once the clock has been set, no process is late for it.
  hook.shopClockShift = () => shiftIn(file)
}

function shiftIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}
