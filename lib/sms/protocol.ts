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

/**
 * What the gateway posts when the fate of a message is known: its number, the state in the gateway's own words, when. Gateways add fields of their own
 * and name the state by several names, so that what is not needed is not asked for.
 */
export const receiptNotice = z
  .object({
    message_id: z.union([z.string().regex(/^[\w.:-]{1,100}$/), z.int().nonnegative().transform(String)]),
    delivery_status: z.string().max(60).optional(),
    status: z.string().max(60).optional(),
    event_id: z.string().max(60).optional(),
    status_date: z.string().max(60).optional(),
    date: z.string().max(60).optional(),
  })
  .transform(({ message_id, delivery_status, status, event_id, status_date, date }) => ({
    providerId: message_id,
    state: (delivery_status ?? status ?? event_id ?? '').trim().toLowerCase(),
    happenedAt: momentOf(status_date ?? date),
  }))
  .refine(({ state }) => /^[a-z0-9_. -]{1,60}$/.test(state))

export type ReceiptNotice = z.output<typeof receiptNotice>

function momentOf(text: string | undefined): Date | null {
  const moment = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(moment) ? null : new Date(moment)
}
