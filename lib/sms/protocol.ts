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

/** The gateway's number of a message: digits, beyond 2 ** 53, as a string or a number (`parseExactJson` keeps both). */
const messageId = z.union([z.string().regex(/^[\w.:-]{1,100}$/), z.int().nonnegative().transform(String)])

export const sendAnswer = z.object({ message_id: messageId })

export const errorAnswer = z.object({ error: z.object({ message: z.string() }) })

/** A state by its name, or by its number in the gateway's own list, as its method GetList says it. */
const stateWord = z.union([z.string().max(60), z.int().transform(String)]).optional()

/**
 * What the gateway posts when the fate of a message is known: its number, the state in the gateway's own words, when. Gateways add fields of their own
 * and name the state by several names, so that what is not needed is not asked for. The gateway's documentation (docs.exolve.ru, «SMS API») promises
 * such reports; of their fields nothing public was found. A state that nobody here knows is kept, and changes nothing.
 */
export const receiptNotice = z
  .object({
    message_id: messageId,
    delivery_status: stateWord,
    status: stateWord,
    event_id: stateWord,
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
