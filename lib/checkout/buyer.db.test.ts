import { beforeEach, expect, test } from 'vitest'
import { addAddress, ADDRESSES_MAX } from '#lib/customers/add-address.ts'
import { getAddresses } from '#lib/customers/queries.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { getBuyer } from './get-buyer.ts'
import { keepAddress } from './keep-address.ts'

let personId: string
let email: string
beforeEach(async () => {
  ;({ personId, email } = await makeCustomer())
})
const place = { regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1' }

test('what is known is not asked again; the phone for calls comes first', async () => {
  await addAddress(personId, { ...place, postcode: null, isDefault: false })
  expect(await getBuyer(personId)).toMatchObject({ contact: { surname: 'Иванова', givenName: 'Анна', patronymic: '', email }, addresses: [place] })
  await db.contactPoint.create({ data: { personId, kind: 'contact_phone', value: '+79170000017', source: 'portal' } })
  expect((await getBuyer(personId)).contact.phone.replaceAll(/\s/g, ' ')).toBe('+7 917 000-00-17')
})

test('an address is kept once, a pickup point never, and one too many stops nothing', async () => {
  await Promise.all([1, 2, 3].map(() => keepAddress(personId, { method: 'courier', ...place })))
  expect(await getAddresses(personId)).toHaveLength(1)
  await keepAddress(personId, { method: 'pickup', pickupPointId: '00000000-0000-4000-8000-000000000000' })
  expect(await getAddresses(personId)).toHaveLength(1)
  for (let house = 2; house <= ADDRESSES_MAX + 1; house += 1) await keepAddress(personId, { method: 'post', ...place, address: `ул. Московская, ${house}`, postcode: '410000' })
  expect(await getAddresses(personId)).toHaveLength(ADDRESSES_MAX)
})
