import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { addAddress } from './add-address.ts'
import { changeAddress } from './change-address.ts'
import { deleteAddress } from './delete-address.ts'
import { makeDefault } from './make-default.ts'
import { getAddress, getAddresses } from './queries.ts'
import { addressSchema } from './schema.ts'

let anna: string
let boris: string
beforeEach(async () => {
  ;[anna, boris] = await Promise.all([makeCustomer(), makeCustomer()]).then((people) => [people[0].personId, people[1].personId])
})

const home = { regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1, кв. 2', postcode: '', isDefault: false }
const input = (differs: Partial<typeof home> = {}) => addressSchema.parse({ ...home, ...differs })
const street = (n: number) => input({ address: `ул. Рабочая, ${n}` })

describe('addresses', () => {
  test('are kept, the first one is offered first', async () => {
    const first = await addAddress(anna, input())
    await addAddress(anna, input({ city: 'Энгельс', postcode: '413100' }))
    expect(await getAddresses(anna)).toMatchObject([
      { id: first, isDefault: true, regionName: 'Саратовская область', city: 'Саратов', postcode: null },
      { isDefault: false, city: 'Энгельс', postcode: '413100' },
    ])
  })

  test('are changed and forgotten', async () => {
    const id = await addAddress(anna, input())
    await changeAddress(anna, id, input({ city: 'Маркс', isDefault: true }))
    expect(await getAddress(anna, id)).toMatchObject({ city: 'Маркс', isDefault: true })
    await changeAddress(anna, id, input({ city: 'Маркс' }))
    expect(await getAddress(anna, id)).toMatchObject({ isDefault: false })
    await deleteAddress(anna, id)
    expect(await getAddresses(anna)).toEqual([])
    await expect(deleteAddress(anna, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('have one that is offered first, even if many are made so at once', async () => {
    const ids = []
    for (let n = 1; n <= 5; n += 1) ids.push(await addAddress(anna, street(n)))
    await Promise.all(ids.map((id) => makeDefault(anna, id)))
    expect((await getAddresses(anna)).filter(({ isDefault }) => isDefault)).toHaveLength(1)
  })

  test('sent twice are kept once', async () => {
    const ids = await Promise.all([addAddress(anna, input()), addAddress(anna, input()), addAddress(anna, input())])
    expect(new Set(ids).size).toBe(1)
  })

  test('are ten at most, in however many tabs', async () => {
    const results = await Promise.allSettled(Array.from({ length: 14 }, (_, n) => addAddress(anna, street(n))))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'too-many-addresses' })
    expect(await addAddress(boris, input())).toBeTypeOf('string')
  })

  test('lie in a region that is delivered to', async () => {
    await expect(addAddress(anna, input({ regionCode: '00' }))).rejects.toMatchObject({ code: 'no-region', fields: { regionCode: 'no-region' } })
    const id = await addAddress(anna, input())
    await expect(changeAddress(anna, id, input({ regionCode: '00' }))).rejects.toMatchObject({ code: 'no-region' })
  })
})

describe('of somebody else', () => {
  test('nothing is read, changed, offered or deleted: as if it were not there', async () => {
    const id = await addAddress(anna, input())
    expect(await getAddress(boris, id)).toBeNull()
    expect(await getAddresses(boris)).toEqual([])
    const change = () => changeAddress(boris, id, input({ city: 'Маркс', isDefault: true }))
    for (const attempt of [change, () => makeDefault(boris, id), () => deleteAddress(boris, id)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await getAddresses(anna)).toMatchObject([{ id, city: 'Саратов', isDefault: true }])
  })

  test.each(['', 'x', "'; DROP TABLE addresses; --", '019ae000-0000-7000-8000-000000000000', '\u0000'])('id «%s» is nobody’s', async (id) => {
    expect(await getAddress(anna, id)).toBeNull()
  })
})

test('a refused default takes none away', async () => {
  const mine = await addAddress(anna, input())
  const other = await addAddress(boris, input())
  await expect(makeDefault(anna, other)).rejects.toMatchObject({ code: 'not-found' })
  expect(await db.address.findUniqueOrThrow({ where: { id: mine } })).toMatchObject({ isDefault: true })
})
