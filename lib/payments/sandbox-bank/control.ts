import * as z from 'zod'
import { providerId } from '../schema.ts'
import type { Bank } from './bank.ts'
import { fault } from './faults.ts'
import { findPayment, listPayments, paymentView } from './payments.ts'
import { listRefunds, refundView } from './refunds.ts'
import { json, type Reply, type Request } from './reply.ts'
import { pay, settle } from './settle.ts'

const ending = z.object({ ending: z.enum(['pay', 'decline', 'expire']) })

/**
 * Levers for tests, on this server only and only for callers on the same machine: `POST /sandbox/next` plans a fault, `DELETE /sandbox/next` forgets
 * what is planned, `GET /sandbox/payments` and `GET /sandbox/refunds` show the books, `POST /sandbox/payments/:id` ends a payment as the
 * shopper or the bank would.
 */
export async function control(bank: Bank, request: Request): Promise<Reply> {
  const [, , what, id] = request.path.split('/')
  if (request.method === 'GET' && what === 'payments') return json(200, (await listPayments(bank)).map((payment) => paymentView(bank, payment)))
  if (request.method === 'GET' && what === 'refunds') return json(200, (await listRefunds(bank)).map(refundView))
  if (request.method === 'DELETE' && what === 'next') return forget(bank)
  if (request.method !== 'POST') return json(405, { error: 'use POST' })
  if (what === 'next') return plan(bank, request)
  if (what === 'payments' && providerId.safeParse(id).success) return end(bank, id ?? '', request)
  return json(404, { error: 'unknown lever' })
}

function plan(bank: Bank, request: Request): Reply {
  const planned = fault.safeParse(parse(request.body))
  if (!planned.success) return json(400, { error: z.prettifyError(planned.error) })
  bank.faults.plan(planned.data)
  return json(200, planned.data)
}

function forget(bank: Bank): Reply {
  bank.faults.forget()
  return json(200, null)
}

async function end(bank: Bank, id: string, request: Request): Promise<Reply> {
  const asked = ending.safeParse(parse(request.body))
  const payment = await findPayment(bank.pool, bank, id)
  if (payment === null) return json(404, { error: 'no such payment' })
  if (!asked.success) return json(400, { error: z.prettifyError(asked.error) })
  if (asked.data.ending === 'pay') await pay(bank, payment, 'bank_card')
  else if (asked.data.ending === 'decline') await settle(bank, id, { status: 'canceled', party: 'payment_network', reason: 'general_decline' })
  else await settle(bank, id, { status: 'canceled', party: 'yoo_money', reason: 'expired_on_confirmation' })
  const ended = await findPayment(bank.pool, bank, id)
  return json(200, ended === null ? null : paymentView(bank, ended))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
