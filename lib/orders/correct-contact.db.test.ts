import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import type { OrderState } from '#lib/db/generated/enums.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { type ContactCorrection, correctContact } from './correct-contact.ts'
import { fulfilOrder } from './fulfil-order.ts'

let variantId: string
beforeEach(async () => {
  variantId = (await makeVariant()).id
})

/** An order of a customer, to pay on delivery, made out to «Иванова Анна», anna@example.ru. */
async function ownOrder(upTo: OrderState = 'placed') {
  const { personId } = await makeCustomer()
  const order = await makeOrder({ variantId }, 'on_delivery', personId)
  if (upTo !== 'placed') await fulfilOrder(order.number, { to: 'packed' }, 'warehouse')
  if (upTo === 'shipped') await fulfilOrder(order.number, { to: 'shipped', track: '80080012345678' }, 'warehouse')
  const correct = (correction: ContactCorrection) => db.$transaction((tx) => correctContact(tx, personId, correction))
  const read = () => db.order.findUniqueOrThrow({ where: { id: order.id }, include: { events: true } })
  return { personId, correct, read }
}

test.each(['placed', 'packed'] as const)('reaches an order that is %s, and its timeline without the datum itself §6.1.2', async (state) => {
  const { correct, read } = await ownOrder(state)
  expect(await correct({ field: 'surname', before: 'Иванова', after: 'Петрова' })).toBe(1)
  expect(await correct({ field: 'patronymic', before: null, after: 'Сергеевна' })).toBe(1)
  const { surname, patronymic, givenName, events } = await read()
  expect({ surname, patronymic, givenName }).toEqual({ surname: 'Петрова', patronymic: 'Сергеевна', givenName: 'Анна' })
  const told = events.filter(({ kind }) => kind === 'contact-changed')
  expect(told.map(({ note, actor }) => [note, actor])).toEqual([['surname', 'customer'], ['patronymic', 'customer']])
})

test('leaves what is on its way, another recipient, and other people alone', async () => {
  const [shipped, open] = [await ownOrder('shipped'), await ownOrder()]
  expect(await shipped.correct({ field: 'phone', before: '+79171234567', after: '+79170000001' })).toBe(0)
  expect(await open.correct({ field: 'givenName', before: 'Мария', after: 'Марина' })).toBe(0)
  expect(await open.correct({ field: 'phone', before: '+79171234567', after: '+79170000001' })).toBe(1)
  expect((await shipped.read()).phone).toBe('+79171234567')
})

test('nothing stays empty, and no change is no event', async () => {
  const { correct, read } = await ownOrder()
  expect(await correct({ field: 'phone', before: '+79171234567', after: null })).toBe(0)
  expect(await correct({ field: 'surname', before: 'Иванова', after: 'Иванова' })).toBe(0)
  expect((await read()).events.map(({ kind }) => kind)).toEqual(['placed'])
})
