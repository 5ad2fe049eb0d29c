import { forgetFailures } from '../jobs/planned-failures.ts'
import { faultInput, faultsForgotten, nextPaymentInput, plan } from '../schema/faults.ts'
import { call } from '../server/call.ts'
import { pullBank } from './pull-bank.ts'
import { pullPost } from './pull-post.ts'

/** How the bank calls it. */
const atBank = { fail: 'error', refuse: 'declined', delay: 'delay' } as const

/** Milliseconds. */
const LATE = 2_000

export const faultCalls = [
  call({
    method: 'PUT', path: '/payments/next', summary: 'What becomes of the next payment at the bank, in place of what was planned before', body: nextPaymentInput, answer: plan,
    async run({ body: { outcome, delayMs, webhook, webhookDelayMs, times } }) {
      await pullBank('DELETE', 'next')
      await pullBank('POST', 'next', { outcome, delayMs, times, only: 'payments', dropWebhook: webhook === 'dropped', webhookDelayMs: webhook === 'late' ? webhookDelayMs : 0 })
      return { service: 'bank', fault: outcome, delayMs, times }
    },
  }),
  call({
    method: 'POST', path: '/faults', status: 201, summary: 'The next calls of a service fail, as a real one would', body: faultInput, answer: plan,
    async run({ body: { service, fault, times, delayMs = fault === 'delay' ? LATE : 0 } }) {
      if (service === 'bank') await pullBank('POST', 'next', { outcome: atBank[fault], delayMs, times })
      else await pullPost(service, { kind: fault, delayMs, times })
      return { service, fault, delayMs, times }
    },
  }),
  call({
    method: 'DELETE', path: '/faults', summary: 'Nothing goes wrong any more: forgets faults, the next payment and failures of jobs that are planned', answer: faultsForgotten,
    async run() {
      await Promise.all([pullBank('DELETE', 'next'), pullPost('mail', null), forgetFailures()])
      return { planned: 0 } as const
    },
  }),
]
