import { now } from '#lib/clock/clock.ts'
import { providerId } from '../../schema.ts'
import type { Bank } from '../bank.ts'
import { readCard, testCards } from '../card.ts'
import { type BankPayment, challenge, countTry, findPayment } from '../payments.ts'
import { refuse, type Reply, type Request, seeOther } from '../reply.ts'
import { pay, settle } from '../settle.ts'
import { asset } from './assets.ts'
import { codePage, maxTries } from './code-page.ts'
import { aboutPage, endedPage, notFoundPage } from './message-page.ts'
import { payPage } from './pay-page.ts'
import { sbpPage } from './sbp-page.ts'

/** The pages of the bank: `/pay/:id` and the steps below it. Plain forms, no scripts. */
export async function pages(bank: Bank, request: Request): Promise<Reply> {
  const [, root, id, step = '', ...rest] = request.path.split('/')
  if (root === 'assets' && request.method === 'GET') return (await asset(id ?? '')) ?? notFoundPage()
  if (request.path === '/' && request.method === 'GET') return aboutPage()
  if (root !== 'pay' || rest.length > 0 || !providerId.safeParse(id).success) return notFoundPage()
  const payment = await findPayment(bank.pool, bank, id ?? '')
  if (payment === null) return notFoundPage()
  if (payment.status !== 'pending') return request.method === 'GET' ? endedPage(payment) : seeOther(`/pay/${payment.id}`)
  if (request.method === 'GET') return show(payment, step, request.query)
  if (request.method !== 'POST') return refuse(405, 'method_not_allowed', 'Use GET or POST.')
  return act(bank, payment, step, new URLSearchParams(request.body))
}

function show(payment: BankPayment, step: string, query: URLSearchParams): Reply {
  if (step === 'sbp') return sbpPage(payment)
  if (step === 'code') return payment.code === null ? seeOther(`/pay/${payment.id}`) : codePage(payment, payment.code)
  // A form that was sent and then reloaded as a page.
  if (step !== '') return seeOther(`/pay/${payment.id}`)
  return payPage(payment, { card: testCards.find(({ id }) => id === query.get('card')) ?? testCards[0] })
}

async function act(bank: Bank, payment: BankPayment, step: string, form: URLSearchParams): Promise<Reply> {
  if (step === 'card') return byCard(bank, payment, form)
  if (step === 'code') return byCode(bank, payment, form)
  if (step === 'sbp') return seeOther(`/pay/${payment.id}/sbp`)
  if (step === 'sbp-confirmation') await pay(bank, payment, 'sbp')
  else if (step === 'decline') await settle(bank, payment.id, { status: 'canceled', party: 'payment_network', reason: 'general_decline' })
  else return notFoundPage()
  return seeOther(payment.return_url)
}

async function byCard(bank: Bank, payment: BankPayment, form: URLSearchParams): Promise<Reply> {
  const input = { number: form.get('number') ?? '', expiry: form.get('expiry') ?? '', cvc: form.get('cvc') ?? '' }
  const read = readCard(input, now())
  if ('errors' in read) return payPage(payment, { input, errors: read.errors })
  if (read.card.outcome === 'code') {
    await challenge(bank, payment.id)
    return seeOther(`/pay/${payment.id}/code`)
  }
  if (read.card.outcome === 'paid') await pay(bank, payment, 'bank_card')
  else await settle(bank, payment.id, { status: 'canceled', party: 'payment_network', reason: 'insufficient_funds' })
  return seeOther(payment.return_url)
}

async function byCode(bank: Bank, payment: BankPayment, form: URLSearchParams): Promise<Reply> {
  if (payment.code === null) return seeOther(`/pay/${payment.id}`)
  if (form.get('code')?.trim() === payment.code && payment.tries < maxTries) {
    await pay(bank, payment, 'bank_card')
    return seeOther(payment.return_url)
  }
  const tries = await countTry(bank, payment.id)
  if (tries < maxTries) return codePage({ ...payment, tries }, payment.code)
  await settle(bank, payment.id, { status: 'canceled', party: 'payment_network', reason: '3d_secure_failed' })
  return seeOther(payment.return_url)
}
