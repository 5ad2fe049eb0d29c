import * as z from 'zod'
import { moment } from './parts.ts'

const wait = z.coerce.number().int().min(0).max(30_000).default(0).meta({ description: 'milliseconds to wait for the first that matches' })
const limit = z.coerce.number().int().min(1).max(50).default(20)

export const mailQuery = z.strictObject({
  to: z.string().min(3).optional(),
  subject: z.string().min(1).max(200).optional().meta({ description: 'a part of it, in upper or lower case; spaces that do not break count as spaces' }),
  wait,
  limit,
})

export const letter = z.object({
  id: z.string(),
  at: moment,
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  links: z.array(z.string()).meta({ description: 'of the text, in their order, each once' }),
  code: z.string().nullable().meta({ description: 'six digits in a line of their own' }),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
})

export const smsQuery = z.strictObject({
  to: z.string().min(3).optional().meta({ description: 'E.164; write + as %2B' }),
  text: z.string().min(1).max(200).optional().meta({ description: 'a part of it, in upper or lower case; spaces that do not break count as spaces' }),
  wait,
  limit,
})

export const shortMessage = z.object({ id: z.string(), at: moment, to: z.string(), text: z.string(), code: z.string().nullable(), links: z.array(z.string()) })

export type Letter = z.output<typeof letter>
export type ShortMessage = z.output<typeof shortMessage>
