import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { fromDecimal, toDecimal } from '#lib/money/money.ts'
import { providerId, receiptId } from '../schema.ts'
import { answerOnce } from './answers.ts'
import type { Bank } from './bank.ts'
import { findPayment, insertPayment, paymentView } from './payments.ts'
import { checkReceipt } from './receipt-check.ts'
import { findReceipt, insertReceipt, receiptView } from './receipts.ts'
import { findRefund, insertRefund, refundView } from './refunds.ts'
import { json, refuse, type Reply, type Request } from './reply.ts'
import { newPayment, newReceipt, newRefund } from './requests.ts'
import { pay } from './settle.ts'

const create = { payments: createPayment, refunds: createRefund, receipts: createReceipt } as const
const find = { payments: getPayment, refunds: getRefund, receipts: getReceipt } as const

/** The protocol: `/v3/payments`, `/v3/refunds` and `/v3/receipts`, answered as the YooKassa API v3 answers. */
export async function api(bank: Bank, request: Request): Promise<Reply> {
  if (!authorised(bank, request.headers.get('authorization'))) return refuse(401, 'invalid_credentials', 'Error in shopId or secret key. Check their validity.')
  const [, , kind, id, ...rest] = request.path.split('/')
  if ((kind !== 'payments' && kind !== 'refunds' && kind !== 'receipts') || rest.length > 0) return notFound()
  if (id === undefined) {
    if (request.method !== 'POST') return refuse(405, 'method_not_allowed', 'Use POST.')
    return create[kind](bank, request)
  }
  if (request.method !== 'GET') return refuse(405, 'method_not_allowed', 'Use GET.')
  if (!(kind === 'receipts' ? receiptId : providerId).safeParse(id).success) return notFound()
  return find[kind](bank, id)
}

async function createPayment(bank: Bank, request: Request): Promise<Reply> {
  const input = read(newPayment, request)
  if ('refusal' in input) return input.refusal
  const fault = bank.faults.next('payments')
  if (fault.outcome === 'error') return outage()
  const reply = await answerOnce(bank, input.key, request, async (db) => {
    const mistake = checkReceipt(input.data.amount, input.data.receipt)
    if (mistake !== null) return refuse(400, 'invalid_request', mistake, 'receipt')
    return json(200, paymentView(bank, await insertPayment(db, bank, input.data, fault.outcome === 'paid' ? { ...fault, webhookDelayMs: fault.webhookDelayMs + HEAD_START } : fault)))
  })
  if (fault.outcome === 'paid') await payAtOnce(bank, reply)
  await pause(fault.delayMs)
  return fault.outcome === 'lost' ? outage() : reply
}

/** Milliseconds that the shop has to write down the answer before it is told what became of the payment: no bank is quicker than its own answer. */
const HEAD_START = 500

/** By the telephone, before the shopper's browser has come to the bank's page. */
async function payAtOnce(bank: Bank, reply: Reply): Promise<void> {
  const made = z.object({ id: providerId }).safeParse(JSON.parse(String(reply.body)))
  const payment = made.success ? await findPayment(bank.pool, bank, made.data.id) : null
  if (payment) await pay(bank, payment, 'sbp')
}

async function createRefund(bank: Bank, request: Request): Promise<Reply> {
  const input = read(newRefund, request)
  if ('refusal' in input) return input.refusal
  const fault = bank.faults.next('refunds')
  if (fault.outcome === 'error') return outage()
  const reply = await answerOnce(bank, input.key, request, async (db) => {
    const mistake = checkReceipt(input.data.amount, input.data.receipt)
    if (mistake !== null) return refuse(400, 'invalid_request', mistake, 'receipt')
    const refund = await insertRefund(db, bank, input.data, fault)
    return typeof refund === 'string' ? refuse(400, 'invalid_request', refund, 'amount') : json(200, refundView(refund))
  })
  bank.wake()
  await pause(fault.delayMs)
  return fault.outcome === 'lost' ? outage() : reply
}

async function createReceipt(bank: Bank, request: Request): Promise<Reply> {
  const input = read(newReceipt, request)
  if ('refusal' in input) return input.refusal
  const fault = bank.faults.next('receipts')
  if (fault.outcome === 'error') return outage()
  const reply = await answerOnce(bank, input.key, request, async (db) => {
    const { customer, items, settlements } = input.data
    const total = settlements.reduce((sum, { amount }) => sum + fromDecimal(amount.value), 0)
    const mistake = checkReceipt({ value: toDecimal(total), currency: 'RUB' }, { customer, items })
    if (mistake !== null) return refuse(400, 'invalid_request', mistake, 'items')
    const receipt = await insertReceipt(db, bank, input.data)
    return typeof receipt === 'string' ? refuse(400, 'invalid_request', receipt, 'settlements') : json(200, receiptView(receipt))
  })
  await pause(fault.delayMs)
  return fault.outcome === 'lost' ? outage() : reply
}

async function getPayment(bank: Bank, id: string): Promise<Reply> {
  const payment = await findPayment(bank.pool, bank, id)
  return payment === null ? notFound() : json(200, paymentView(bank, payment))
}

async function getRefund(bank: Bank, id: string): Promise<Reply> {
  const refund = await findRefund(bank, id)
  return refund === null ? notFound() : json(200, refundView(refund))
}

async function getReceipt(bank: Bank, id: string): Promise<Reply> {
  const receipt = await findReceipt(bank, id)
  return receipt === null ? notFound() : json(200, receiptView(receipt))
}

function read<T>(schema: z.ZodType<T>, request: Request): { data: T; key: string } | { refusal: Reply } {
  const key = request.headers.get('idempotence-key') ?? ''
  if (key === '' || key.length > 64) return { refusal: refuse(400, 'invalid_request', 'Idempotence key is missing or too long', 'Idempotence-Key') }
  // PostgreSQL keeps no null characters.
  if (/\0|\\u0000/.test(request.body)) return { refusal: refuse(400, 'invalid_request', 'The body has a null character') }
  let body: unknown
  try {
    body = JSON.parse(request.body)
  } catch {
    return { refusal: refuse(400, 'invalid_request', 'The body is not JSON') }
  }
  const input = schema.safeParse(body)
  if (input.success) return { data: input.data, key }
  const issue = input.error.issues[0]
  return { refusal: refuse(400, 'invalid_request', issue?.message ?? 'Invalid request', issue?.path.join('.')) }
}

function authorised(bank: Bank, header: string | null): boolean {
  return header === `Basic ${Buffer.from(`${bank.shopId}:${bank.secretKey}`).toString('base64')}`
}

const notFound = (): Reply => refuse(404, 'not_found', 'Object not found')
const outage = (): Reply => refuse(500, 'internal_server_error', 'Planned outage of the sandbox')
