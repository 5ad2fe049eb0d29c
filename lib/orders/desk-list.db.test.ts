import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { parseOrderFilter } from './desk-filter.ts'
import { listByNumbers, listDeskOrders } from './desk-list.ts'
import { getDeskOrder } from './desk-order.ts'
import { fulfilOrder } from './fulfil-order.ts'

type Query = Parameters<typeof parseOrderFilter>[0]
const page = (query: Query, take?: number) => listDeskOrders(parseOrderFilter(query), 'manager', take)
const numbers = async (query: Query) => (await page(query)).orders.map(({ number }) => number)

let sku: string
let variantId: string
const make = async (names: { surname?: string; givenName?: string; email?: string; phone?: string } = {}) => {
  const { id, number } = await makeOrder({ variantId }, 'on_delivery')
  await db.order.update({ where: { id }, data: names })
  return { id, number }
}

beforeAll(async () => {
  ;({ id: variantId, sku } = await makeVariant({ stock: 99 }))
})

describe('the search', () => {
  test('finds by number, surname, given name, both in any order, phone in any spelling, e-mail and its beginning, article number', async () => {
    const word = randomUUID().slice(0, 8)
    const { number } = await make({ surname: `Щёткина${word}`, givenName: 'Ефросинья', email: `${word}@example.ru`, phone: '+79031112233' })
    for (const q of [String(number), `№ ${number}`, `щеткина${word}`, `Щёткина${word}`, `ефросинья щёткина${word}`, `щёткина${word} ефр`, '8 (903) 111-22-33', '+79031112233', `${word}@example.ru`, `${word}@`]) {
      expect({ q, found: await numbers({ q }) }).toEqual({ q, found: [number] })
    }
    expect(await numbers({ q: sku.toLowerCase() })).toContain(number)
    for (const q of ['%', '_', `${word}'; drop table orders; --`, 'нет такой', '999999999', '+7 000 000-00-00']) expect({ q, found: await numbers({ q }) }).toEqual({ q, found: [] })
  })

  test('together with a filter narrows down; what is wrong in the address is left out', async () => {
    const surname = `Сложнова${randomUUID().slice(0, 6)}`
    const [first, second] = [await make({ surname }), await make({ surname })]
    await fulfilOrder(first.number, { to: 'packed' }, 'warehouse')
    expect(await numbers({ q: surname, state: 'packed' })).toEqual([first.number])
    expect(await numbers({ q: surname, todo: 'pack' })).toEqual([second.number])
    expect(await numbers({ q: surname, todo: 'ship' })).toEqual([first.number])
    expect(await numbers({ q: surname, payment: 'online' })).toEqual([])
    expect(await numbers({ q: surname, delivery: 'courier', region: '64', from: '2020-01-01', to: '2099-01-01' })).toEqual([second.number, first.number])
    expect(await numbers({ q: surname, to: '2020-01-01' })).toEqual([])
    expect(await numbers({ q: surname, state: 'nonsense', sort: 'x', from: '31.12', after: 'a-b', region: '' })).toEqual([second.number, first.number])
  })
})

describe('the pages', () => {
  test('have no gaps and nothing twice while orders come in, both ways and in every order', async () => {
    const surname = `Ключева${randomUUID().slice(0, 6)}`
    const made: number[] = []
    for (let n = 0; n < 7; n += 1) made.push((await make({ surname })).number)
    for (const sort of ['new', 'old', 'dear']) {
      const seen: number[] = []
      let after: string | undefined
      let latest: Awaited<ReturnType<typeof page>>
      do {
        latest = await page({ q: surname, sort, after }, 2)
        seen.push(...latest.orders.map(({ number }) => number))
        after = latest.next ?? undefined
        if (seen.length === 2) await make({ surname })
      } while (after !== undefined)
      expect(new Set(seen).size).toBe(seen.length)
      expect(made.every((number) => seen.includes(number))).toBe(true)
      const before = await page({ q: surname, sort, before: latest.previous ?? '' }, 2)
      expect(before.orders.map(({ number }) => number)).toEqual(seen.slice(-latest.orders.length - 2, -latest.orders.length))
    }
    expect((await page({ q: surname }, 50)).previous).toBeNull()
  })
})

describe('what is shown', () => {
  test('is masked: no name, phone or e-mail leaves the list §5.5', async () => {
    const { number } = await make({ surname: 'Закрытова', phone: '+79035556677' })
    const [row] = (await page({ q: String(number) })).orders
    expect(row).toMatchObject({ number, name: 'З•••\u00a0А•••', phone: '+7\u00a0903\u00a0•••-••-77' })
    expect(JSON.stringify(row)).not.toContain('Закрытова')
    const order = await getDeskOrder(number, 'support', () => Promise.resolve(null))
    expect(order?.contact).toEqual({ name: 'З•••\u00a0А•••', email: 'a•••@e•••.ru', phone: '+7\u00a0903\u00a0•••-••-77', place: 'Саратов, •••' })
    expect(JSON.stringify(order)).not.toMatch(/Закрытова|Московская|anna@/)
    const open = await getDeskOrder(number, 'support', () => Promise.resolve({ address: false }))
    expect(open?.contact).toMatchObject({ name: 'Закрытова Анна', phone: '+79035556677', place: 'Саратов, •••' })
  })

  test('is nothing of people whose data are blocked, unless the privacy officer looks; an order placed since is there §6.2.4', async () => {
    const { personId } = await makeCustomer()
    const old = await makeOrder({ variantId }, 'on_delivery', personId)
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'обращение' }))
    const q = String(old.number)
    expect(await numbers({ q })).toEqual([])
    expect(await listByNumbers([Number(q)], 'admin')).toEqual([])
    expect(await getDeskOrder(Number(q), 'admin', () => Promise.resolve(null))).toBeNull()
    expect((await listDeskOrders(parseOrderFilter({ q }), 'privacy_officer')).orders).toHaveLength(1)
    expect(await getDeskOrder(Number(q), 'privacy_officer', () => Promise.resolve(null))).not.toBeNull()
  })
})
