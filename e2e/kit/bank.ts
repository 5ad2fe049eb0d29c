import * as z from 'zod'

const { YOOKASSA_API_URL = 'http://localhost:3010/v3' } = process.env
const payment = z.object({ id: z.string(), status: z.string(), metadata: z.record(z.string(), z.string()).nullish() })
const origin = new URL(YOOKASSA_API_URL).origin

export type Bank = typeof bank

/** The levers of the sandbox bank: what shoppers and the bank do away from the shop's pages. */
export const bank = {
  origin,

  /** Ends the payment whose page `url` is, behind the shopper's back. */
  async end(url: string, ending: 'pay' | 'decline' | 'expire'): Promise<void> {
    const id = paymentId(url)
    const answer = await fetch(`${origin}/sandbox/payments/${id}`, { method: 'POST', body: JSON.stringify({ ending }) })
    if (!answer.ok) throw new Error(`the bank says ${answer.status}`)
  },

  /** What the bank knows of the payment whose page `url` is. */
  async statusOf(url: string): Promise<string | undefined> {
    const answer = await fetch(`${origin}/sandbox/payments`)
    return z.array(payment).parse(await answer.json()).find(({ id }) => id === paymentId(url))?.status
  },
}

function paymentId(url: string): string {
  const id = /\/pay\/([^/?#]+)/.exec(url)?.[1]
  if (!id) throw new Error(`no page of a payment: ${url}`)
  return id
}
