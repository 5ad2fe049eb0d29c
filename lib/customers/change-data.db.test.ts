import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { changeContactPhone } from './change-contact-phone.ts'
import { changeNames } from './change-names.ts'
import { getPersonalData } from './queries.ts'
import { contactPhoneSchema, namesSchema } from './schema.ts'

let anna: Awaited<ReturnType<typeof makeCustomer>>
beforeEach(async () => {
  anna = await makeCustomer()
})

const shown = { surname: 'Иванова', givenName: 'Анна', patronymic: '' }
const rename = (after: Partial<typeof shown>, before = shown) => changeNames(anna.personId, namesSchema.parse({ ...before, ...after, before }))
const call = (contactPhone: string, before = '') => changeContactPhone(anna.personId, contactPhoneSchema.parse({ contactPhone, before: { contactPhone: before } }))

describe('a name', () => {
  test('is changed with its history: what, when, where', async () => {
    await rename({ surname: ' Петрова ', patronymic: 'Сергеевна' })
    const data = await getPersonalData(anna.personId)
    expect(data?.surname).toMatchObject({ value: 'Петрова', source: 'portal', changes: [{ before: 'Иванова', after: 'Петрова', source: 'portal' }] })
    expect(data?.patronymic).toMatchObject({ value: 'Сергеевна', changes: [{ before: null, after: 'Сергеевна' }] })
    expect(data?.givenName).toEqual({ value: 'Анна', source: 'registration', verifiedAt: null, changes: [] })
  })

  test('saved as it was leaves no trace', async () => {
    await rename({})
    expect(await db.dataChange.count({ where: { personId: anna.personId } })).toBe(0)
  })

  test('changed in another tab is told with what it is now, and nothing is overwritten', async () => {
    await rename({ surname: 'Петрова' })
    await expect(rename({ surname: 'Сидорова', givenName: 'Мария' })).rejects.toMatchObject({
      code: 'data-changed',
      fields: { surname: expect.stringContaining('Петрова') },
    })
    expect(await db.person.findUniqueOrThrow({ where: { id: anna.personId } })).toMatchObject({ surname: 'Петрова', givenName: 'Анна' })
    await rename({ surname: 'Сидорова' }, { ...shown, surname: 'Петрова' })
    expect((await getPersonalData(anna.personId))?.surname.value).toBe('Сидорова')
  })

  test('two tabs may change different parts of it', async () => {
    await rename({ surname: 'Петрова' })
    await rename({ givenName: 'Мария' })
    expect(await db.person.findUniqueOrThrow({ where: { id: anna.personId } })).toMatchObject({ surname: 'Петрова', givenName: 'Мария' })
  })

  test('sent twice is written once', async () => {
    await rename({ surname: 'Петрова' })
    await rename({ surname: 'Петрова' })
    expect(await db.dataChange.count({ where: { personId: anna.personId } })).toBe(1)
  })

  test('of many tabs at once exactly one wins', async () => {
    const wishes = ['Первая', 'Вторая', 'Третья', 'Четвёртая', 'Пятая', 'Шестая']
    const results = await Promise.allSettled(wishes.map((surname) => rename({ surname })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.dataChange.findMany({ where: { personId: anna.personId } })).toMatchObject([{ before: 'Иванова' }])
  })

  test('reaches open orders made out to it, and no order to somebody else', async () => {
    const { id: variantId } = await makeVariant({ stock: 9 })
    const [own, daughters, foreign] = await Promise.all([makeOrder({ variantId }), makeOrder({ variantId }), makeOrder({ variantId })])
    await db.order.updateMany({ where: { id: { in: [own.id, daughters.id] } }, data: { email: anna.email } })
    await db.order.updateMany({ where: { id: { in: [own.id, daughters.id] } }, data: { personId: anna.personId } })
    await db.order.update({ where: { id: daughters.id }, data: { givenName: 'Мария' } })
    expect(await rename({ surname: 'Петрова', givenName: 'Ася', patronymic: 'Сергеевна' })).toEqual({ orders: 1 })
    const nameOf = async ({ id }: { id: string }) => {
      const { surname, givenName, patronymic } = await db.order.findUniqueOrThrow({ where: { id } })
      return [surname, givenName, patronymic]
    }
    expect(await nameOf(own)).toEqual(['Петрова', 'Ася', 'Сергеевна'])
    expect(await nameOf(daughters)).toEqual(['Иванова', 'Мария', null])
    expect(await nameOf(foreign)).toEqual(['Иванова', 'Анна', null])
  })

  test('needs a person', async () => {
    const nobody = changeNames('019ae000-0000-7000-8000-000000000000', namesSchema.parse({ ...shown, before: shown }))
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the contact phone', () => {
  test('is added, changed and forgotten, each with its history, and never counts as proved', async () => {
    await call('8 (8452) 12-34-56')
    expect((await getPersonalData(anna.personId))?.contactPhone).toMatchObject({ value: '+78452123456', source: 'portal', verifiedAt: null })
    await call('8 917 000-00-01', '+78452123456')
    await call('', '+79170000001')
    const data = await getPersonalData(anna.personId)
    expect(data?.contactPhone).toMatchObject({ value: null, source: null })
    expect(data?.contactPhone.changes.map(({ before, after }) => [before, after])).toEqual([
      ['+79170000001', null],
      ['+78452123456', '+79170000001'],
      [null, '+78452123456'],
    ])
  })

  test('changed in another tab is told, not overwritten', async () => {
    await call('+79170000001')
    await expect(call('+79170000002')).rejects.toMatchObject({ code: 'data-changed', fields: { contactPhone: expect.stringContaining('000-00-01') } })
    await expect(call('')).resolves.toEqual({ orders: 0 })
    expect((await getPersonalData(anna.personId))?.contactPhone.value).toBe('+79170000001')
  })

  test('reaches open orders that carry it, unless it is the mobile as well', async () => {
    const { id: variantId } = await makeVariant()
    const order = await makeOrder({ variantId })
    await db.order.update({ where: { id: order.id }, data: { email: anna.email } })
    await db.order.update({ where: { id: order.id }, data: { personId: anna.personId, phone: anna.mobile } })
    const phone = async () => (await db.order.findUniqueOrThrow({ where: { id: order.id } })).phone
    await call(anna.mobile)
    expect(await call('+79170000001', anna.mobile)).toEqual({ orders: 0 })
    expect(await phone()).toBe(anna.mobile)
    await db.order.update({ where: { id: order.id }, data: { phone: '+79170000001' } })
    expect(await call('+79170000002', '+79170000001')).toEqual({ orders: 1 })
    expect(await phone()).toBe('+79170000002')
  })
})
