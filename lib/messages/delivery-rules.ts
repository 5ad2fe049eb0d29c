import { SmsRefused } from '#lib/sms/sms-refused.ts'
import { Advertises } from './advertises.ts'
import { NotNeeded } from './not-needed.ts'

/** Attempts before a message is given up; with the queue's growing pauses a little more than a day. */
export const MAX_ATTEMPTS = 14

/**
 * How long (milliseconds) a handed message belongs to the worker that took it. Longer than a dialogue with the SMTP server or
 * the SMS gateway may last: who finds the message still handed after that knows that its worker died.
 */
export const LEASE = 30_000

/**
 * Whether no further attempt will do: the message has lost its point, says what it may not, or was refused for good (by the SMTP server with a 5xx, by
 * the SMS gateway with a 4xx) for its recipient or content, not for us or the connection.
 */
export function isPermanent(error: unknown): boolean {
  if (error instanceof NotNeeded || error instanceof Advertises) return true
  if (error instanceof SmsRefused) return error.isFinal
  if (!(error instanceof Error)) return false
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500
}

/** Whether the server of the channel has answered, and the answer was no: nothing was taken over. */
export function isNo(error: unknown): boolean {
  if (error instanceof SmsRefused) return true
  return error instanceof Error && typeof (error as Error & { responseCode?: unknown }).responseCode === 'number'
}

/** What is kept and logged of an error: one short line, without the recipient. Servers like to repeat whom they refuse. */
export function describe(error: unknown, recipient: string): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replaceAll(recipient.replace(/^\+/, ''), '…').replaceAll(/\s+/g, ' ').slice(0, 300)
}
