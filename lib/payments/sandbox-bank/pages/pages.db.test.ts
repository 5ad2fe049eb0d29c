import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'

let bank: TestBank
beforeAll(async () => {
  bank = await testBank({ shopId: 'pages' })
})
afterAll(() => bank.close())

const returnUrl = 'http://localhost:3000/order/10001?key=abc'

async function begin(): Promise<string> {
  const payment = await bank.provider.createPayment(randomUUID(), {
    amount: { value: '12990.00', currency: 'RUB' },
    capture: true,
    confirmation: { type: 'redirect', return_url: returnUrl },
    description: 'Заказ <10001>',
    metadata: {},
    receipt: { customer: { email: 'a@example.com' }, items: [{ description: 'Часы', quantity: '1', amount: { value: '12990.00', currency: 'RUB' }, vat_code: 1, payment_subject: 'commodity', payment_mode: 'full_prepayment' }] },
  })
  return payment.id
}

const submit = (path: string, form: Record<string, string> = {}): Promise<Response> =>
  fetch(`${bank.url}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
const card = (number: string): Record<string, string> => ({ number, expiry: '12/30', cvc: '123' })
const text = async (path: string): Promise<string> => (await fetch(`${bank.url}${path}`)).text()

test('every screen says that it is a sandbox, and escapes what the shop sent', async () => {
  const id = await begin()
  await submit(`/pay/${id}/card`, card('5555555555554477'))
  for (const path of ['/', '/none', `/pay/${randomUUID()}`, `/pay/${id}`, `/pay/${id}/code`, `/pay/${id}/sbp`]) expect(await text(path)).toContain('<strong>Песочница.</strong>')
  expect(await text(`/pay/${id}`)).toContain('Заказ &lt;10001&gt;')
  expect(await text(`/pay/${id}`)).toContain('12\u00a0990\u00a0₽')
})

test('a good card pays and leads back to the shop; afterwards nothing changes any more', async () => {
  const id = await begin()
  const answer = await submit(`/pay/${id}/card`, card('5555 5555 5555 4444'))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, returnUrl])
  expect((await submit(`/pay/${id}/decline`)).headers.get('location')).toBe(`/pay/${id}`)
  expect(await bank.provider.getPayment(id)).toMatchObject({ status: 'succeeded' })
  expect(await text(`/pay/${id}`)).toContain('Платёж прошёл')
})

test('wrong fields are named and nothing is lost but the CVC', async () => {
  const id = await begin()
  const answer = await submit(`/pay/${id}/card`, { number: '5555 5555 5555 4445', expiry: '13/30', cvc: '12' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  for (const part of ['опечатка', 'Месяц и\u00a0год', 'Три цифры на обороте', 'value="5555 5555 5555 4445"', 'aria-invalid="true" autofocus']) expect(page).toContain(part)
  expect(page).not.toContain('value="12"')
  expect((await bank.provider.getPayment(id)).status).toBe('pending')
})

test('SBP, refusal by button and refusal by card', async () => {
  const [sbp, button, refused] = [await begin(), await begin(), await begin()]
  expect((await submit(`/pay/${sbp}/sbp`)).headers.get('location')).toBe(`/pay/${sbp}/sbp`)
  await submit(`/pay/${sbp}/sbp-confirmation`)
  expect(await bank.provider.getPayment(sbp)).toMatchObject({ status: 'succeeded', payment_method: { type: 'sbp' } })
  expect((await submit(`/pay/${button}/decline`)).headers.get('location')).toBe(returnUrl)
  expect(await bank.provider.getPayment(button)).toMatchObject({ cancellation_details: { reason: 'general_decline' } })
  await submit(`/pay/${refused}/card`, card('2200000000000004'))
  expect(await bank.provider.getPayment(refused)).toMatchObject({ cancellation_details: { reason: 'insufficient_funds' } })
})

test('3-D Secure: the code on the page pays, three wrong ones cancel', async () => {
  const [good, bad] = [await begin(), await begin()]
  expect((await submit(`/pay/${good}/card`, card('5555555555554477'))).headers.get('location')).toBe(`/pay/${good}/code`)
  const code = /<p class="code">(\d{4})<\/p>/.exec(await text(`/pay/${good}/code`))?.[1] ?? ''
  expect(await (await submit(`/pay/${good}/code`, { code: 'нет' })).text()).toContain('Осталось попыток: 2')
  expect((await submit(`/pay/${good}/code`, { code })).headers.get('location')).toBe(returnUrl)
  expect((await bank.provider.getPayment(good)).status).toBe('succeeded')

  await submit(`/pay/${bad}/card`, card('5555555555554477'))
  const answers = []
  for (let attempt = 0; attempt < 3; attempt += 1) answers.push((await submit(`/pay/${bad}/code`, { code: '0' })).status)
  expect(answers).toEqual([422, 422, 303])
  expect(await bank.provider.getPayment(bad)).toMatchObject({ status: 'canceled', cancellation_details: { reason: '3d_secure_failed' } })
})

test('a payment the bank was told to refuse is refused whatever the shopper does', async () => {
  await bank.plan({ outcome: 'declined' })
  const id = await begin()
  await submit(`/pay/${id}/card`, card('5555555555554444'))
  expect((await bank.provider.getPayment(id)).status).toBe('canceled')
})
