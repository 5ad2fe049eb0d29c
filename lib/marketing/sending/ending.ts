import type { CampaignReason } from '#lib/db/generated/enums.ts'
import { NotAccepted } from '#lib/mail/mail-pool.ts'
import { SmsGatewayFailed } from '#lib/sms/sms-gateway-failed.ts'
import { SmsRefused } from '#lib/sms/sms-refused.ts'

/** How handing over a message ended. */
export type Ending =
  | { readonly kind: 'accepted'; /** What the gateway calls an SMS; of letters null. */ readonly providerId: string | null }
  /** Nobody has it; it may be offered again. `server`: the trouble is not this message's, the others would meet it, too. */
  | { readonly kind: 'again'; readonly server: boolean }
  /** The server will not have its recipient, for good; why, as RFC 3463 numbers it. */
  | { readonly kind: 'bounced'; readonly status: string }
  /** The server said no, for good. `note`: what it rests on, without a word of the server's, who like to repeat whom they refuse. */
  | { readonly kind: 'refused'; readonly reason: Extract<CampaignReason, 'refused' | 'operator_refusal'>; readonly note: string }
  /** It may have been taken. */
  | { readonly kind: 'unknown' }

/** What an error of the mail pool means. */
export function endingOfMail(error: unknown): Ending {
  if (!(error instanceof NotAccepted)) return { kind: 'unknown' }
  const { status, enhanced, command, begun } = error
  if (status === null) return begun ? { kind: 'unknown' } : { kind: 'again', server: true }
  if (status < 400) return { kind: 'unknown' }
  const about = command === 'RCPT TO' || command === 'DATA'
  if (!about) return { kind: 'again', server: true }
  if (status < 500) return { kind: 'again', server: status === 421 }
  return command === 'RCPT TO' ? { kind: 'bounced', status: enhanced ?? '5.0.0' } : { kind: 'refused', reason: 'refused', note: `SMTP ${status} ${command}` }
}

/** What an error of the SMS gateway means: its protocol knows no key for repeats, so that only a clear no is one. */
export function endingOfSms(error: unknown): Ending {
  if (error instanceof SmsRefused) {
    if (!error.isFinal) return { kind: 'again', server: true }
    return { kind: 'refused', reason: error.isAboutRecipient ? 'operator_refusal' : 'refused', note: `SMS ${error.status}` }
  }
  if (error instanceof SmsGatewayFailed && !error.begun) return { kind: 'again', server: true }
  return { kind: 'unknown' }
}
