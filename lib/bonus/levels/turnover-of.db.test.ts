import { afterEach, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { turnoverOf } from './turnover-of.ts'

afterEach(() => {
  travel(0)
})

const of = (personId: string, at = now()) => turnoverOf(db, { personId, contact: null }, at)

test('twelve months of what was delivered: goods as paid, without delivery; nobody else’s, nothing that is on its way §4.1.11', async () => {
  const [anna, other] = [await makeCustomer(), await makeCustomer()]
  expect(await of(anna.personId)).toBe(0)
  await makeDelivered({ personId: anna.personId, lines: [{ price: 1_000_000 }, { price: 500_000, quantity: 2 }], discount: 100_000 })
  await makeDelivered({ personId: anna.personId, until: 'paid' })
  await makeDelivered({ personId: other.personId })
  expect(await of(anna.personId)).toBe(1_900_000)
  expect(await of(anna.personId, new Date(now().getTime() + days(360)))).toBe(1_900_000)
  expect(await of(anna.personId, new Date(now().getTime() + days(367)))).toBe(0)
})

test('without an account the orders that carry the contact count, as long as they are nobody’s', async () => {
  const before = await turnoverOf(db, { personId: null, contact: 'anna@example.ru' }, now())
  await makeDelivered({ personId: null, lines: [{ price: 700_000 }] })
  expect(await turnoverOf(db, { personId: null, contact: 'anna@example.ru' }, now())).toBe(before + 700_000)
  expect(await turnoverOf(db, { personId: null, contact: '+79171234567' }, now())).toBe(before + 700_000)
  expect(await turnoverOf(db, { personId: null, contact: 'boris@example.ru' }, now())).toBe(0)
})
