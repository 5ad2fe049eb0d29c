import type { TestInfo } from '@playwright/test'
import type { Letter, ShortMessage } from '#lib/support-api/schema/mail.ts'
import type { Job } from '#lib/support-api/schema/jobs.ts'
import { cast } from './cast.ts'
import type { Guard, RequestNote } from './guard.ts'
import { readShopLog } from './read-shop-log.ts'
import { call, query } from './support/call.ts'

/** Ends the watch over a test: with what happened behind its pages, when it has failed or fails by what the guard saw. */
export async function closeGuard(guard: Guard, test: TestInfo, began: Date): Promise<void> {
  if (test.status !== test.expectedStatus || guard.troubles.length > 0) await attachEvidence(test, guard.requests, began)
  guard.verify()
}

/** Attaches who played, their letters and SMS, the shop's jobs, what the shop answered, and what its log says of it. */
export async function attachEvidence(test: TestInfo, requests: readonly RequestNote[], began: Date): Promise<void> {
  const pieces: Readonly<Record<string, () => string | Promise<string>>> = {
    'действующие лица': () => cast.people.map((person) => inWords({ ...person, cookie: undefined })).join('\n'),
    'почта': async () => (await ofEach<Letter>('/mail', /@/)).map(({ at, to, subject, text }) => `${at} → ${to.join(', ')}\n${subject}\n\n${text}\n`).join('\n———\n') || 'писем нет',
    'SMS': async () => (await ofEach<ShortMessage>('/sms', /^\+/)).map(({ at, to, text }) => `${at} → ${to}: ${text}`).join('\n') || 'СМС нет',
    'задачи магазина': async () => (await call<Job[]>('GET', '/jobs')).map(({ runAt, name, state, attempts, error, payload }) => `${runAt} ${name} ${state} (${attempts}) ${error ?? ''} ${inWords(payload)}`).join('\n'),
    'запросы': () => requests.map(({ id, method, path, status }) => `${id} ${status} ${method} ${path}`).join('\n'),
    'журнал магазина': () => readShopLog(requests.map(({ id }) => id), began),
  }
  for (const [name, read] of Object.entries(pieces)) {
    const body = await Promise.resolve().then(read).catch((error: unknown) => `не прочитано: ${String(error)}`)
    if (body !== '') await test.attach(name, { body, contentType: 'text/plain' })
  }
}

/** What all contacts of the test have received. */
async function ofEach<Message>(path: string, kind: RegExp): Promise<Message[]> {
  const contacts = new Set([...cast.contacts, ...cast.people.flatMap(({ email, mobile }) => [email, mobile])])
  const received = await Promise.all([...contacts].filter((contact) => kind.test(contact ?? '')).map((to) => call<Message[]>('GET', `${path}${query({ to: to ?? '' })}`)))
  return received.flat()
}

const inWords = (value: unknown): string => JSON.stringify(value)
