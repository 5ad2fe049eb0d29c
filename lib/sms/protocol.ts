import * as z from 'zod'

/** What the shop speaks of the protocol of MTS Exolve: one call, its answer, its error. */
export const SEND_PATH = '/messaging/v1/SendSMS'

export const sendRequest = z.object({
  /** Sender: a registered name or a number. */
  number: z.string().min(1).max(64),
  /** Recipient in E.164, without the plus. */
  destination: z.string().regex(/^[1-9]\d{6,14}$/),
  text: z.string().min(1).max(1000),
})

export type SendRequest = z.output<typeof sendRequest>

export const sendAnswer = z.object({ message_id: z.string().min(1) })

export const errorAnswer = z.object({ error: z.object({ message: z.string() }) })
