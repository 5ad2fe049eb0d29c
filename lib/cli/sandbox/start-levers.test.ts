import { afterAll, beforeAll, expect, test } from 'vitest'
import { plannedFaults } from '#lib/faults/planned-faults.ts'
import type { PostFault } from '#lib/faults/post-fault.ts'
import { startLevers } from './start-levers.ts'

const plans = { mail: plannedFaults<PostFault>(), sms: plannedFaults<PostFault>() }
let levers: Awaited<ReturnType<typeof startLevers>>
beforeAll(async () => {
  levers = await startLevers({ port: 0, plans })
})
afterAll(() => levers.close())

const pull = async (path: string, init: RequestInit = {}): Promise<number> => (await fetch(levers.url + path, { method: 'POST', ...init })).status
const fail = JSON.stringify({ kind: 'fail', delayMs: 0, times: 2 })

test('plans what meets letters and SMS, each for itself, and forgets both', async () => {
  expect([await pull('/mail', { body: fail }), await pull('/sms', { body: fail })]).toEqual([204, 204])
  expect([plans.mail.next()?.kind, plans.mail.next()?.kind, plans.mail.next()?.kind, plans.sms.next()?.kind]).toEqual(['fail', 'fail', undefined, 'fail'])
  expect(await pull('/sms', { method: 'DELETE' })).toBe(204)
  expect(plans.sms.next()).toBeUndefined()
})

test.each([
  ['what is no fault', '/mail', { body: '{"kind":"explode"}' }, 400],
  ['no JSON', '/mail', { body: 'fail' }, 400],
  ['another service', '/bank', { body: fail }, 404],
  ['a page of another site', '/mail', { body: fail, headers: { origin: 'http://evil.example' } }, 403],
])('%s plans nothing', async (_, path, init, status) => {
  expect(await pull(path, init)).toBe(status)
  expect([plans.mail.next(), plans.sms.next()]).toEqual([undefined, undefined])
})
