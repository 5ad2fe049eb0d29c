import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'
import { unmask } from '#lib/unmasking/unmask.ts'
import { correctCustomer } from './correct-customer.ts'
import { correctSchema } from './correct-schema.ts'
import { getCustomer } from './get-customer.ts'
import { CUSTOMERS_PAGE, listCustomers } from './list-customers.ts'
import { customersQuery } from './schema.ts'

const list = (query: object, role: StaffRole = 'support') => listCustomers(role, customersQuery.parse(query))
const idsOf = async (query: object, role?: StaffRole) => (await list(query, role)).lines.map(({ id }) => id)

describe('the list of customers', () => {
  test('is searched by e-mail, phone and name, and shows them masked §5.5', async () => {
    const anna = await makeCustomer()
    const surname = `Ёлкина${anna.personId.slice(-4).replaceAll(/\d/g, 'а').replaceAll(/[a-f]/g, 'о')}`
    await db.person.update({ where: { id: anna.personId }, data: { surname } })
    const q = [anna.email, anna.email.slice(0, 12), anna.mobile, `8 ${anna.mobile.slice(2, 10)}`, surname, `анна ${surname.replace('Ё', 'Е')}`]
    for (const each of q) expect([each, await idsOf({ q: each })]).toEqual([each, expect.arrayContaining([anna.personId])])
    const [line] = (await list({ q: anna.email })).lines
    expect(JSON.stringify(line)).not.toMatch(new RegExp(`${anna.email}|\\${anna.mobile}|${surname}|Анна`))
    expect(line).toMatchObject({ name: 'Ё•••\u00a0А•••', hasAccount: true, orders: 0 })
    expect(await idsOf({ q: '%' })).toEqual([])
  })

  test('goes page by page in both directions and loses nobody', async () => {
    await db.person.createMany({ data: Array.from({ length: CUSTOMERS_PAGE + 5 }, () => ({ surname: 'Страницын', givenName: 'Олег' })) })
    const first = await list({ q: 'страницын' })
    const second = await list({ q: 'страницын', before: first.older })
    expect([first.lines.length, second.lines.length]).toEqual([CUSTOMERS_PAGE, 5])
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(CUSTOMERS_PAGE + 5)
    expect((await list({ q: 'страницын', after: second.newer })).lines).toEqual(first.lines)
    expect([first.newer, second.older]).toEqual([null, null])
  })

  test('shows people whose data are blocked to the privacy officer only §6.2.4', async () => {
    const { personId, email } = await makeCustomer()
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'обращение' }))
    for (const role of Object.values(StaffRole)) {
      const officer = role === 'privacy_officer'
      expect([role, await idsOf({ q: email }, role)]).toEqual([role, officer ? [personId] : []])
      expect([role, (await idsOf({ show: 'blocked' }, role)).includes(personId)]).toEqual([role, officer])
      expect([role, (await getCustomer(role, personId, null)) !== null]).toEqual([role, officer])
    }
  })
})

describe('the card of a customer', () => {
  test.each(Object.values(StaffRole))('%s sees names, contacts and addresses masked until they are opened, addresses for a purpose that has them, secrets never §5.5 §6.2.1', async (role) => {
    const anna = await makeCustomer()
    await db.address.create({ data: { personId: anna.personId, regionCode: '64', city: 'Саратов', address: 'ул. Тайная, 7' } })
    await db.dataChange.create({ data: { personId: anna.personId, field: 'email', before: 'prezhnyaya@example.ru', after: anna.email, source: 'portal' } })
    const staff = { personId: crypto.randomUUID(), role }
    const look = async () => JSON.stringify(await getCustomer(role, anna.personId, await isUnmasked(staff, { personId: anna.personId })))
    const plain = [anna.email, anna.mobile, 'Иванова', 'prezhnyaya', 'Тайная']
    const seen = async () => { const card = await look(); return plain.filter((value) => card.includes(value)) }
    const secrets = /hash|secret|token|totpSecret|code"/i
    expect(await seen()).toEqual([])
    await unmask(staff, { personId: anna.personId }, { purpose: 'support', text: 'обращение № 1001' })
    expect(await seen()).toEqual([anna.email, anna.mobile, 'Иванова', 'prezhnyaya'])
    await unmask(staff, { personId: anna.personId }, { purpose: 'order', text: 'звонок по заказу' })
    expect(await seen()).toEqual(plain)
    expect(await look()).not.toMatch(secrets)
  })

  test('of nobody is none', async () => {
    for (const id of [crypto.randomUUID(), 'x', '']) expect(await getCustomer('admin', id, null)).toBeNull()
  })
})

describe('a correction at the person’s request', () => {
  const before = { surname: 'Иванова', givenName: 'Анна', patronymic: '', contactPhone: '' }

  test('needs open data, reaches history, open orders and journal as the staff’s, and is told to the person §6.1.2', async () => {
    const { personId, email } = await makeCustomer()
    const { id: variantId } = await makeVariant()
    const order = await makeOrder({ variantId }, 'on_delivery', personId)
    const staff = { personId: crypto.randomUUID(), role: 'support' } as const
    const input = correctSchema.parse({ personId, ...before, surname: 'Иванцова', contactPhone: '8 917 111-22-33', before })
    expect(await outcome(correctCustomer(staff, input))).toBe('masked')
    await unmask(staff, { personId }, { purpose: 'order', text: 'звонок по заказу' })
    expect((await correctCustomer(staff, input)).orders).toBe(1)
    expect(await db.order.findUnique({ where: { id: order.id }, select: { surname: true } })).toEqual({ surname: 'Иванцова' })
    expect(await db.dataChange.findMany({ where: { personId }, orderBy: { id: 'asc' }, select: { field: true, source: true } })).toEqual([{ field: 'surname', source: 'staff' }, { field: 'contactPhone', source: 'staff' }])
    expect(await db.outboxMessage.findMany({ where: { personId, template: 'data-corrected' }, select: { recipient: true } })).toEqual([{ recipient: email }])
    expect((await readJournal(personId)).lines.some(({ verb, sources }) => verb === 'clarify' && sources.includes('people'))).toBe(true)
    // Corrected by somebody else meanwhile: told, not written over.
    expect(await outcome(correctCustomer(staff, correctSchema.parse({ personId, ...before, surname: 'Петрова', before })))).toBe('data-changed')
  })
})
