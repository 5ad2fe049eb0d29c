import * as z from 'zod'

/** How long advertising rests; 0 ends a pause. */
export const PAUSES = [0, 30, 90] as const
/** How many a week; null: as many as the shop sends anyone. */
export const FREQUENCIES = [1, 2, 3] as const

const number = (allowed: readonly number[]) => z.coerce.number().refine((value) => allowed.includes(value))

/** What changes: a pause in days, or how many a week. A plain form posts either as text. */
const change = z.union([
  z.object({ days: number(PAUSES) }),
  z.object({ perWeek: z.union([z.null(), z.literal('').transform(() => null), number(FREQUENCIES)]) }),
])

export type SendingChange = z.output<typeof change>

export const setSendingSchema = z.object({ token: z.string().max(300), change })

export const setOwnSendingSchema = z.object({ channel: z.enum(['email', 'sms']), change })
