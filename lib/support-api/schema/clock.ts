import * as z from 'zod'
import { moment } from './parts.ts'

/** Ten years. */
const MOST = 315_576_000_000

export const clockInput = z.union([
  z.strictObject({ offset: z.int().min(-MOST).max(MOST).meta({ description: 'milliseconds ahead of the machine; 0 is the present' }) }),
  z.strictObject({ at: moment }),
])

export const clock = z.object({ now: moment, offset: z.int() })

export type ClockInput = z.input<typeof clockInput>
export type Clock = z.output<typeof clock>
