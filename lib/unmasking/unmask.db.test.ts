import { afterEach, describe, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { isUnmasked } from './is-unmasked.ts'
import { reasonSchema } from './schema.ts'
import { hide, unmask } from './unmask.ts'

const staffOf = (role: 'support' | 'privacy_officer' | 'warehouse') => ({ personId: crypto.randomUUID(), role })
const call = { purpose: 'order', text: 'звонок по заказу' } as const

afterEach(() => travel(0))

describe('data opened to staff', () => {
  test('are seen for 15 minutes by whoever opened them, and the person reads who, when, why §5.5 §6.2.1', async () => {
    const [support, colleague] = [staffOf('support'), staffOf('support')]
    const { personId } = await makeCustomer()
    expect(await isUnmasked(support, { personId })).toBeNull()
    const { until } = await unmask(support, { personId }, call)
    expect(await isUnmasked(support, { personId })).toEqual({ until, address: true, reason: call.text })
    expect(await isUnmasked(colleague, { personId })).toBeNull()
    const { lines } = await readJournal(personId)
    expect(lines.filter(({ verb }) => verb === 'extract')).toMatchObject([
      { actor: 'staff', role: 'support', verb: 'extract', reason: call.text, purposes: ['order'], categories: ['address', 'contacts', 'names'], sources: ['people'] },
    ])
    travel(minutes(15) + 1000)
    expect(await isUnmasked(support, { personId })).toBeNull()
  })

  test('of a person are open in their orders; of an order in this order only; hidden they are masked again', async () => {
    const staff = staffOf('support')
    const { personId } = await makeCustomer()
    const { id: variantId } = await makeVariant({ stock: 5 })
    const mine = await makeOrder({ variantId }, 'on_delivery', personId)
    const another = await makeOrder({ variantId }, 'on_delivery', personId)
    await unmask(staff, { orderId: mine.id }, call)
    expect(await isUnmasked(staff, { orderId: mine.id })).not.toBeNull()
    expect(await isUnmasked(staff, { orderId: another.id })).toBeNull()
    expect(await isUnmasked(staff, { personId })).toBeNull()
    await unmask(staff, { personId }, call)
    expect(await isUnmasked(staff, { orderId: another.id })).not.toBeNull()
    await hide(staff, { orderId: mine.id })
    for (const whose of [{ orderId: mine.id }, { orderId: another.id }, { personId }]) expect(await isUnmasked(staff, whose)).toBeNull()
  })

  test("of a guest's order lead to whoever proves the contact later", async () => {
    const { id: variantId } = await makeVariant({ stock: 5 })
    const order = await makeOrder({ variantId }, 'on_delivery')
    await unmask(staffOf('warehouse'), { orderId: order.id }, { purpose: 'order', text: 'сборка заказа' })
    expect(await db.processingEntry.findMany({ where: { about: order.id, verb: 'extract' } })).toMatchObject([{ personId: null, role: 'warehouse', reason: 'сборка заказа' }])
  })

  test('are not opened where a block hides them, but to the privacy officer §6.2.4', async () => {
    const { personId } = await makeCustomer()
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'обращение' }))
    expect(await outcome(unmask(staffOf('support'), { personId }, call))).toBe('not-found')
    await unmask(staffOf('privacy_officer'), { personId }, call)
    expect(await db.unmasking.findMany({ where: { personId }, select: { role: true } })).toEqual([{ role: 'privacy_officer' }])
  })

  test('are not opened for a purpose that does not have them, nor without a reason §6.2.1', async () => {
    const { personId } = await makeCustomer()
    for (const purpose of ['analytics', 'security', 'curiosity']) expect(await outcome(unmask(staffOf('support'), { personId }, { purpose, text: 'звонок по заказу' }))).toBe('purpose-not-allowed')
    expect(await outcome(unmask(staffOf('support'), { personId }, { purpose: 'order', text: ' ' }))).toBe('reason-missing')
    expect(await db.unmasking.count({ where: { personId } })).toBe(0)
  })

  test('for an appeal addresses stay masked: that purpose does not have them', async () => {
    const staff = staffOf('support')
    const { personId } = await makeCustomer()
    await unmask(staff, { personId }, reasonSchema.parse({ code: 'appeal', number: '№ 1042' }))
    expect(await isUnmasked(staff, { personId })).toMatchObject({ address: false, reason: 'обращение №\u00a01042' })
  })

  test('have a reason of the list, a number, or words', () => {
    const fails = (raw: unknown) => !reasonSchema.safeParse(raw).success
    expect([{ code: 'own', words: 'надо' }, { code: 'appeal', number: '' }, { code: 'appeal', number: '12а' }, { code: 'because' }, {}].map(fails)).toEqual([true, true, true, true, true])
    expect(reasonSchema.parse({ code: 'own', words: '  ответ на вопрос   о гарантии ' })).toEqual({ purpose: 'support', text: 'ответ на вопрос о гарантии' })
  })
})
