import { type Permit, spendPermit } from '#lib/egress/permit.ts'
import { env } from '#lib/env.ts'
import { parseExactJson } from '#lib/http/parse-exact-json.ts'
import { errorAnswer, SEND_PATH, sendAnswer, type SendRequest } from './protocol.ts'
import { SmsGatewayFailed } from './sms-gateway-failed.ts'
import { SmsRefused } from './sms-refused.ts'

export type RenderedSms = { readonly text: string }

export type OutgoingSms = RenderedSms & {
  /** E.164. */
  readonly to: string
}

export type SmsGateway = {
  readonly apiUrl: string
  readonly apiKey: string
  readonly sender: string
  /** Milliseconds; well below the lease of a handed message. */
  readonly timeoutMs?: number
}

/**
 * Hands one SMS to the gateway of the settings. Resolves when the gateway has accepted it, with its number there, which receipts carry. Throws
 * SmsRefused when it says no, and SmsGatewayFailed when it is away, fails or does not answer in time: then it may have the message already, and whoever
 * repeats the call may send it twice, because the protocol knows no key for repeats. `permit`: of the register of disclosures, for this SMS.
 */
export async function sendSms({ to, text }: OutgoingSms, permit: Permit, gateway: SmsGateway = gatewayOfSettings()): Promise<string> {
  spendPermit(permit)
  const { status, body } = await exchange({ number: gateway.sender, destination: to.replace(/^\+/, ''), text }, gateway)
  if (status >= 400 && status < 500) {
    const reason = errorAnswer.safeParse(body)
    throw new SmsRefused(status, reason.success ? reason.data.error.message : 'no reason given')
  }
  const answer = sendAnswer.safeParse(body)
  // 503 is the one failure that says that nothing was done.
  if (status !== 200 || !answer.success) throw new SmsGatewayFailed(`the SMS gateway failed: status ${status}`, status !== 503)
  return answer.data.message_id
}

function gatewayOfSettings(): SmsGateway {
  return { apiUrl: env.SMS_API_URL, apiKey: env.SMS_API_KEY, sender: env.SMS_SENDER }
}

async function exchange(message: SendRequest, { apiUrl, apiKey, timeoutMs = 10_000 }: SmsGateway): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(apiUrl + SEND_PATH, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
      // A redirect would carry the key away.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, body: parseExactJson(await response.text()) }
  } catch (cause) {
    throw new SmsGatewayFailed(`the SMS gateway is away: ${reasonOf(cause)}`, !neverReached.has(codeOf(cause)), cause)
  }
}

/** Errors that come before a line of the request has left. */
const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

/** `fetch` hides the reason in the cause of its error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}
