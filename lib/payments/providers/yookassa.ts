import { setTimeout as pause } from 'node:timers/promises'
import type * as z from 'zod'
import { disclose } from '#lib/disclosures/disclose.ts'
import { DisclosureRefused } from '#lib/disclosures/disclosure-refused.ts'
import { type Permit, spendPermit } from '#lib/egress/permit.ts'
import { ProviderRefused, ProviderUnreachable } from '../provider-error.ts'
import type { PaymentProvider } from '../provider.ts'
import { errorObject, paymentObject, receiptObject, refundObject } from '../schema.ts'
import { whoseMoney } from '../whose-money.ts'
import { yookassaFields } from './yookassa-fields.ts'

export type YookassaSettings = {
  /** «https://api.yookassa.ru/v3», or the sandbox bank, which speaks the same protocol. */
  readonly apiUrl: string
  readonly shopId: string
  readonly secretKey: string
  /** How long one attempt may take; milliseconds. */
  readonly timeoutMs?: number
  /** Waits before further attempts; milliseconds. Every attempt carries the same idempotence key. */
  readonly retryAfterMs?: readonly number[]
}

type Call =
  | { readonly method: 'POST'; readonly path: string; readonly key: string; readonly body: unknown }
  /** `key` is the bank's own id of what is read. */
  | { readonly method: 'GET'; readonly path: string; readonly key: string }

/**
 * A client of the YooKassa API v3. Only idempotent calls are repeated: reads, and writes under their own key. Every attempt stands in the
 * register of disclosures before it leaves; what the register refuses is not sent and counts as not reached, so it can be sent later.
 */
export function yookassa(settings: YookassaSettings): PaymentProvider {
  return {
    createPayment: (key, body) => send(settings, { method: 'POST', path: '/payments', key, body }, paymentObject),
    getPayment: (id) => send(settings, { method: 'GET', path: `/payments/${encodeURIComponent(id)}`, key: id }, paymentObject),
    createRefund: (key, body) => send(settings, { method: 'POST', path: '/refunds', key, body }, refundObject),
    getRefund: (id) => send(settings, { method: 'GET', path: `/refunds/${encodeURIComponent(id)}`, key: id }, refundObject),
    createReceipt: (key, body) => send(settings, { method: 'POST', path: '/receipts', key, body }, receiptObject),
    getReceipt: (id) => send(settings, { method: 'GET', path: `/receipts/${encodeURIComponent(id)}`, key: id }, receiptObject),
  }
}

async function send<T>(settings: YookassaSettings, call: Call, schema: z.ZodType<T>): Promise<T> {
  const waits = settings.retryAfterMs ?? [300]
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await sendOnce(settings, call, schema)
    } catch (error) {
      const wait = waits[attempt]
      if (!(error instanceof ProviderUnreachable) || wait === undefined) throw error
      await pause(wait)
    }
  }
}

async function sendOnce<T>(settings: YookassaSettings, call: Call, schema: z.ZodType<T>): Promise<T> {
  const body = call.method === 'POST' ? JSON.stringify(call.body) : undefined
  const { orderId, personId } = await whoseMoney(call.key)
  return disclose(
    {
      recipient: 'bank', purpose: 'order', basis: 'contract', orderId, personId,
      fields: yookassaFields(call.method === 'POST' ? call.body : undefined), payload: body ?? `${call.method} ${call.path}`,
    },
    {
      send: async (permit) => read(await exchange(settings, call, body, permit), schema),
      isRefusal: (error) => error instanceof ProviderRefused,
    },
  ).catch((error: unknown) => {
    throw error instanceof DisclosureRefused ? new ProviderUnreachable('nothing was sent', { cause: error }) : error
  })
}

function read<T>({ status, body }: Answer, schema: z.ZodType<T>): T {
  // 202 «processing», 429 and 5xx all mean: ask again, nothing is known yet.
  if (status === 202 || status === 429 || status >= 500) throw new ProviderUnreachable(`status ${status}`)
  if (status === 200) {
    const answer = schema.safeParse(body)
    if (!answer.success) throw new ProviderUnreachable('an answer of an unknown shape', { cause: answer.error })
    return answer.data
  }
  const refusal = errorObject.safeParse(body)
  if (!refusal.success) throw new ProviderRefused(status, 'unknown', null, 'no error object in the answer')
  const { code, parameter, description } = refusal.data
  throw new ProviderRefused(status, code, parameter ?? null, description ?? '')
}

type Answer = { readonly status: number; readonly body: unknown }

async function exchange(settings: YookassaSettings, call: Call, body: string | undefined, permit: Permit): Promise<Answer> {
  spendPermit(permit)
  const { apiUrl, shopId, secretKey, timeoutMs = 8_000 } = settings
  try {
    const response = await fetch(`${apiUrl}${call.path}`, {
      method: call.method,
      headers: {
        authorization: `Basic ${Buffer.from(`${shopId}:${secretKey}`).toString('base64')}`,
        ...(body !== undefined && { 'idempotence-key': call.key, 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      // Next caches and patches fetch; the truth about money is never cached. A redirect would carry the secret away.
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, body: parseJson(await response.text()) }
  } catch (cause) {
    throw new ProviderUnreachable(`${call.method} ${call.path.split('/')[1]}`, { cause })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
