import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { MANY } from '#lib/privacy/read-as-staff.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { NEWS, someEmail, subscribeTo } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { carryOutExport, csv } from './carry-out-export.ts'
import { purposesFor } from './purposes-for.ts'
import { getMassReads } from './queries.ts'
import { requestExport } from './request-export.ts'
import { exportSchema } from './schema.ts'
import { sweepExports } from './sweep-exports.ts'
import { dropExport, takeExport } from './take-export.ts'

afterEach(() => travel(0))

const asked = (more: object = {}) => exportSchema.parse({ kind: 'customers', purpose: 'support', reason: 'сверка обращений за месяц', from: '', to: '', ...more })

async function staffOf(role: StaffRole) {
  const { personId, roles } = await makeCustomer({ roles: [role], secondFactor: true })
  return { personId, roles, role }
}

async function made(staff: Awaited<ReturnType<typeof staffOf>>, more: object = {}) {
  const { id } = await requestExport(staff, asked(more))
  await carryOutExport(id)
  return id
}

describe('a file with data of people', () => {
  test('is made for a purpose that has them, journalled, taken by whoever made it, and counted §5.5 §6.2.1', async () => {
    const customer = await makeCustomer()
    const manager = await staffOf('manager')
    const id = await made(manager)
    const { content } = await takeExport(manager, id)
    const rows: string[][] = parse(Buffer.from(content), { bom: true, delimiter: ';' })
    expect(rows[0]?.slice(0, 4)).toEqual(['Фамилия', 'Имя', 'Отчество', 'Электронная почта'])
    expect(rows.find((row) => row[3] === customer.email)).toMatchObject({ 0: 'Иванова', 4: customer.mobile.slice(1) })
    expect(await db.deskExport.findUnique({ where: { id }, select: { taken: true, rows: true } })).toEqual({ taken: 1, rows: rows.length - 1 })
    const entries = await db.processingEntry.findMany({ where: { source: 'desk_exports', actor: `staff:${manager.personId}` } })
    expect(entries.some(({ reason }) => reason?.startsWith('выгрузка в файл: '))).toBe(true)
    expect(entries.some(({ reason }) => reason?.startsWith('скачан файл выгрузки: '))).toBe(true)
  })

  test('is nobody else’s but the privacy officer’s; who has lost the right meanwhile gets none', async () => {
    const [manager, admin, officer] = [await staffOf('manager'), await staffOf('admin'), await staffOf('privacy_officer')]
    const id = await made(manager)
    expect(await outcome(takeExport(admin, id))).toBe('not-found')
    expect(await outcome(dropExport(admin, id))).toBe('not-found')
    await takeExport(officer, id)
    await dropExport(manager, id)
    expect(await outcome(takeExport(manager, id))).toBe('not-found')
    const { id: late } = await requestExport(admin, asked())
    await db.account.update({ where: { personId: admin.personId }, data: { roles: ['support'] } })
    await carryOutExport(late)
    expect(await db.deskExport.findUnique({ where: { id: late } })).toMatchObject({ state: 'cancelled', content: null })
  })

  test('is refused for a purpose without these data or one that rests on consent, and the attempt is on record §6.2.1', async () => {
    const manager = await staffOf('manager')
    for (const wrong of [{ purpose: 'security' }, { purpose: 'ads' }, { kind: 'orders', purpose: 'support' }, { kind: 'consents', purpose: 'order' }, { purpose: 'talent-pool' }]) {
      expect(await outcome(requestExport(manager, asked(wrong)))).toBe('purpose-not-allowed')
    }
    expect(await db.processingEntry.count({ where: { actor: `staff:${manager.personId}`, reason: { startsWith: 'отказано' } } })).toBeGreaterThan(0)
    expect(await db.deskExport.count({ where: { staffId: manager.personId } })).toBe(0)
    const purposes = await purposesFor()
    expect(purposes.orders.map(({ code }) => code)).toEqual(['order'])
    expect(purposes.consents.map(({ code }) => code)).toEqual(['accuracy'])
  })

  test('has whom its filter says: customers by their orders, orders by state and payment, consents that hold or do not', async () => {
    const [manager, officer] = [await staffOf('manager'), await staffOf('privacy_officer')]
    const buyer = await makeCustomer()
    const looker = await makeCustomer()
    const { number } = await makeOrder({ variantId: (await makeVariant()).id }, 'online', buyer.personId)
    await subscribeTo(someEmail(), NEWS)
    const textOf = async (staff: typeof manager, more: object) => Buffer.from((await takeExport(staff, await made(staff, more))).content).toString()

    const with_ = await textOf(manager, { show: 'orders' })
    expect([with_.includes(buyer.email), with_.includes(looker.email)]).toEqual([true, false])
    const without = await textOf(manager, { show: 'no-orders' })
    expect([without.includes(buyer.email), without.includes(looker.email)]).toEqual([false, true])

    const orders = { kind: 'orders', purpose: 'order' }
    expect(await textOf(manager, { ...orders, state: 'placed', region: '64' })).toContain(`\n${number};`)
    expect(await textOf(manager, { ...orders, state: 'delivered' })).not.toContain(`\n${number};`)
    expect(await textOf(manager, { ...orders, payment: 'on_delivery' })).not.toContain(`\n${number};`)

    const consents = { kind: 'consents', purpose: 'accuracy', consent: 'news-offers', channel: 'email' }
    // Asked for and not confirmed yet.
    expect(await textOf(officer, { ...consents, holds: 'no' })).toContain('новости и предложения')
    expect(await textOf(officer, { ...consents, holds: 'yes' })).not.toContain('новости и предложения')
  })

  test('a filter that speaks of other data needs a purpose that has them, too §6.2.1', async () => {
    const manager = await staffOf('manager')
    expect(await outcome(requestExport(manager, asked({ purpose: 'account' })))).toBe('in')
    expect(await outcome(requestExport(manager, asked({ purpose: 'account', show: 'orders' })))).toBe('purpose-not-allowed')
    // What another kind is filtered by is not kept.
    const { id } = await requestExport(manager, asked({ state: 'paid', consent: 'ads' }))
    expect(await db.deskExport.findUnique({ where: { id }, select: { filters: true } })).toEqual({ filters: {} })
  })

  test('has nobody in it whose data are blocked, whoever makes it §6.2.4', async () => {
    const { personId, email } = await makeCustomer()
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'обращение' }))
    for (const role of ['manager', 'privacy_officer'] as const) {
      const staff = await staffOf(role)
      expect(Buffer.from((await takeExport(staff, await made(staff))).content).toString()).not.toContain(email)
    }
  })

  test('is gone after a day, and made once, however often the job runs', async () => {
    const manager = await staffOf('manager')
    const id = await made(manager)
    const before = await db.deskExport.findUnique({ where: { id } })
    await carryOutExport(id)
    expect(await db.deskExport.findUnique({ where: { id } })).toEqual(before)
    travel(days(1) + 1000)
    expect(await outcome(takeExport(manager, id))).toBe('not-found')
    await sweepExports()
    expect(await db.deskExport.findUnique({ where: { id }, select: { content: true, state: true } })).toEqual({ content: null, state: 'finished' })
  })

  test('of more than a hundred people is an alarm that the privacy officer sees §5.5', async () => {
    await db.person.createMany({ data: Array.from({ length: MANY + 1 }, () => ({ surname: 'Петров', givenName: 'Пётр' })) })
    const manager = await staffOf('manager')
    await made(manager)
    const reads = (await getMassReads()).filter(({ actor }) => actor === `staff:${manager.personId}`)
    expect(reads).toMatchObject([{ role: 'manager', purpose: 'support' }])
    expect(reads[0]?.count).toBeGreaterThan(MANY)
  })

  test.each(['orders', 'consents'] as const)('%s can be taken away, too', async (kind) => {
    const manager = await staffOf('manager')
    const id = await made(manager, { kind, purpose: kind === 'orders' ? 'order' : 'accuracy' })
    expect(await db.deskExport.findUnique({ where: { id }, select: { state: true } })).toEqual({ state: 'finished' })
  })

  test('what a spreadsheet would take for a formula is text', () => {
    const text = csv([['=1+1', '+7', '-2', '@a', '\t=1', ' =1', 'Иванова', 'a;b']])
    expect(text).toBe("'=1+1;'+7;'-2;'@a;'\t=1;' =1;Иванова;\"a;b\"\r\n")
  })
})
