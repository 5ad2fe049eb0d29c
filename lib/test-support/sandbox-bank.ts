import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { env } from '#lib/env.ts'
import type { PaymentProvider } from '#lib/payments/provider.ts'
import { paymentObject, refundObject } from '#lib/payments/schema.ts'
import { yookassa } from '#lib/payments/providers/yookassa.ts'
import type { Fault } from '#lib/payments/sandbox-bank/faults.ts'
import { type SandboxBank, startSandboxBank } from '#lib/payments/sandbox-bank/start-sandbox-bank.ts'

export type TestBank = SandboxBank & {
  readonly provider: PaymentProvider
  readonly secretKey: string
  /** Plans a fault for the next write call. */
  readonly plan: (fault: Partial<Fault>) => Promise<void>
  /** Ends a payment as the shopper or the bank would. */
  readonly end: (id: string, ending: 'pay' | 'decline' | 'expire') => Promise<void>
  /** How many payments, and how many refunds of each payment, the bank's books hold. */
  readonly books: () => Promise<{ readonly payments: number; readonly refundsOf: (paymentId: string) => number }>
}

/** A sandbox bank on a free port for one shop, with the real client. Nothing listens at the default webhook address. */
export async function testBank(settings: { webhookUrl?: string; shopId?: string; secretKey?: string; timeoutMs?: number } = {}): Promise<TestBank> {
  const { webhookUrl = 'http://127.0.0.1:9/none', shopId = env.YOOKASSA_SHOP_ID, secretKey = randomUUID(), timeoutMs = 5_000 } = settings
  const bank = await startSandboxBank({ port: 0, databaseUrl: env.DATABASE_URL, shopId, secretKey, webhookUrl })
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${bank.url}/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`the bank's lever ${path} says ${answer.status}`)
  }
  const list = async (what: string): Promise<unknown> => (await fetch(`${bank.url}/sandbox/${what}`)).json()
  return {
    ...bank,
    secretKey,
    provider: yookassa({ apiUrl: `${bank.url}/v3`, shopId, secretKey, timeoutMs, retryAfterMs: [] }),
    plan: (fault) => post('next', fault),
    end: (id, ending) => post(`payments/${id}`, { ending }),
    books: async () => {
      const payments = z.array(paymentObject).parse(await list('payments'))
      const refunds = z.array(refundObject).parse(await list('refunds'))
      return { payments: payments.length, refundsOf: (id) => refunds.filter(({ payment_id }) => payment_id === id).length }
    },
  }
}
