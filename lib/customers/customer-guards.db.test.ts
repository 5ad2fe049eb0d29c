import { beforeEach, expect, test } from 'vitest'
import { owner as db } from '#lib/test-support/owner.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { addAddress } from './add-address.ts'
import { changeNames } from './change-names.ts'

/** What the database refuses, whatever the code above it does. */
let anna: Awaited<ReturnType<typeof makeCustomer>>
let boris: Awaited<ReturnType<typeof makeCustomer>>
beforeEach(async () => {
  ;[anna, boris] = await Promise.all([makeCustomer(), makeCustomer()])
  const before = { surname: 'Иванова', givenName: 'Анна', patronymic: '' }
  await changeNames(anna.personId, { ...before, surname: 'Петрова', patronymic: null, before })
  await addAddress(anna.personId, { regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1', postcode: null, isDefault: true })
})

const attempts: readonly (readonly [what: string, sql: () => string])[] = [
  ['rewriting the history', () => `UPDATE data_changes SET after = 'x'`],
  ['forgetting a line of the history', () => `DELETE FROM data_changes WHERE person_id = '${anna.personId}'`],
  ['emptying the history', () => `TRUNCATE data_changes`],
  ['a proved contact of two', () => `UPDATE contact_points SET value = '${boris.email}', verified_at = now() WHERE person_id = '${anna.personId}' AND kind = 'email'`],
  ['an edit that stays proved', () => `UPDATE contact_points SET value = 'x@example.ru' WHERE person_id = '${anna.personId}' AND kind = 'email'`],
  ['handing a contact over', () => `UPDATE contact_points SET person_id = '${boris.personId}' WHERE person_id = '${anna.personId}' AND kind = 'email'`],
  ['a mobile that becomes an e-mail', () => `UPDATE contact_points SET kind = 'email' WHERE person_id = '${anna.personId}' AND kind = 'mobile'`],
  ['a proved contact phone', () => `INSERT INTO contact_points (id, person_id, kind, value, source, verified_at) VALUES (uuidv7(), '${anna.personId}', 'contact_phone', '+79170000001', 'portal', now())`],
  ['a phone in another spelling', () => `INSERT INTO contact_points (id, person_id, kind, value, source) VALUES (uuidv7(), '${anna.personId}', 'contact_phone', '89170000001', 'portal')`],
  ['an e-mail in capitals', () => `UPDATE contact_points SET value = 'X@example.ru', verified_at = null WHERE person_id = '${anna.personId}' AND kind = 'email'`],
  ['an account without a proved contact', () => `DELETE FROM contact_points WHERE person_id = '${anna.personId}'`],
  ['an account whose contacts lose their proof', () => `UPDATE contact_points SET verified_at = null WHERE person_id = '${anna.personId}'`],
  ['a person without a name', () => `UPDATE people SET surname = ' ' WHERE id = '${anna.personId}'`],
  ['a second address that is offered first', () => `INSERT INTO addresses (id, person_id, region_code, city, address, is_default) VALUES (uuidv7(), '${anna.personId}', '64', 'a', 'b', true)`],
  ['more than ten addresses', () => `INSERT INTO addresses (id, person_id, region_code, city, address) SELECT uuidv7(), '${anna.personId}', '64', 'a', 'b' || n FROM generate_series(1, 10) n`],
  ['handing an address over', () => `UPDATE addresses SET person_id = '${boris.personId}' WHERE person_id = '${anna.personId}'`],
  ['an address without words', () => `UPDATE addresses SET city = ''`],
  ['a postcode with letters', () => `UPDATE addresses SET postcode = 'abc'`],
  ['an address nowhere', () => `UPDATE addresses SET region_code = '00'`],
]

test.each(attempts)('the database refuses %s', async (_, sql) => {
  await expect(db.$executeRawUnsafe(sql())).rejects.toThrow()
})

test('with the person everything about them goes', async () => {
  await db.person.delete({ where: { id: anna.personId } })
  const where = { personId: anna.personId }
  expect(await Promise.all([db.dataChange.count({ where }), db.contactPoint.count({ where }), db.address.count({ where })])).toEqual([0, 0, 0])
})
