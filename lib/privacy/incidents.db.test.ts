import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { shop } from '#lib/shop.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { closeIncident, fileNotice } from './file-notice.ts'
import { TO_FILL_IN } from './draft-notices.ts'
import { openIncident, tellPeople, type NewIncident } from './open-incident.ts'
import { tellAffected } from './tell-people.ts'
import { watchClocks } from './watch-clocks.ts'

afterEach(() => travel(0))

const drill: NewIncident = { how: 'Копия базы оказалась в открытой папке.', systems: ['database'], categories: [], cause: 'Ошибка настройки.', harm: 'Нежелательные звонки.', measures: 'Доступ закрыт.' }
const refused = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.code : error))
const alarms = (incidentId: string) => db.outboxMessage.findMany({ where: { incidentId, recipient: shop.email }, orderBy: { queuedAt: 'asc' }, select: { template: true, class: true } })

describe('an incident, whatever 5.4 says §5.4', () => {
  test('counts whom it concerns, each once, sets the clocks and drafts both notices in one step', async () => {
    const before = await openIncident({ ...drill, systems: ['mail'], categories: ['contacts'] })
    const { personId, email } = await makeCustomer()
    const variant = await makeVariant({ stock: 9 })
    // A customer's order, two orders of one guest, and a guest's contact that the customer has proved: two people in all.
    await makeOrder({ variantId: variant.id }, 'online', personId)
    const [one, two, third] = [await makeOrder({ variantId: variant.id }), await makeOrder({ variantId: variant.id }), await makeOrder({ variantId: variant.id })]
    const guest = `${randomUUID()}@example.ru`
    await db.$executeRaw`UPDATE orders SET email = ${guest} WHERE id IN (${one.id}::uuid, ${two.id}::uuid)`
    await db.$executeRaw`UPDATE orders SET email = ${email} WHERE id = ${third.id}::uuid`
    // The guest is known to the ledger as well, and somebody else only there.
    await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: guest }))
    await db.$transaction((tx) => subjectOfContact(tx, { channel: 'sms', value: '+79171239988' }))
    const opened = await openIncident({ ...drill, systems: ['mail'], categories: ['contacts'] })
    expect(opened.people - before.people).toBe(3)
    expect(opened.identifiers).toBeGreaterThan(before.identifiers)
    const incident = await db.incident.findUniqueOrThrow({ where: { id: opened.id } })
    expect(incident.noticeDue.getTime() - incident.detectedAt.getTime()).toBe(24 * 3_600_000)
    expect(incident.resultsDue.getTime() - incident.detectedAt.getTime()).toBe(72 * 3_600_000)
    for (const part of [shop.operator, drill.how, drill.cause, drill.harm, drill.measures, 'телефон и электронная почта', 'почтовый сервер', String(opened.people), shop.email]) {
      expect(incident.noticeText).toContain(part)
    }
    expect(incident.resultsText).toContain(TO_FILL_IN)
    expect(await alarms(opened.id)).toEqual([{ template: 'incident-opened', class: 'legal' }])
  })

  test('data that do not lie there are not counted; nothing at all is no incident', async () => {
    expect(await refused(openIncident({ ...drill, systems: ['sms'], categories: ['orders'] }))).toBe('no-categories')
    expect(await refused(openIncident({ ...drill, systems: ['nowhere'] }))).toBe('no-categories')
    expect(await refused(openIncident({ ...drill, detectedAt: new Date('2099-01-01T00:00:00Z') }))).toBe('not-yet')
  })

  test('the people are told once each, by e-mail where there is one, however often the job runs', async () => {
    const { email } = await makeCustomer()
    const { id, number } = await openIncident({ ...drill, systems: ['accounts'], categories: ['access'] })
    await tellPeople(number)
    expect(await refused(tellPeople(number))).toBe('told-already')
    const told = await tellAffected(id)
    expect(told).toBeGreaterThan(0)
    expect(await tellAffected(id)).toBe(0)
    expect(await db.outboxMessage.findMany({ where: { incidentId: id, recipient: email }, select: { template: true, class: true, pass: { select: { reason: true } } } })).toEqual([
      { template: 'incident-notice', class: 'legal', pass: { reason: `уведомление субъекта об инциденте № ${number}` } },
    ])
    expect(await db.incidentSubject.count({ where: { incidentId: id } })).toBe(told)
  })

  test('alarms after twenty hours, when the first notice was missed and when the results were: once each', async () => {
    const { id, number } = await openIncident({ ...drill, systems: ['logs'] })
    travel(19 * 3_600_000)
    await watchClocks()
    expect(await alarms(id)).toHaveLength(1)
    travel(20 * 3_600_000 + minutes(1))
    await Promise.all([watchClocks(), watchClocks()])
    travel(24 * 3_600_000 + minutes(1))
    await Promise.all([watchClocks(), watchClocks()])
    await fileNotice(number, 'notice')
    travel(73 * 3_600_000)
    await watchClocks()
    await watchClocks()
    expect((await alarms(id)).map(({ template }) => template)).toEqual(['incident-opened', 'incident-warning', 'incident-missed', 'incident-missed'])
  })

  test('filed in time it alarms nobody', async () => {
    const { id, number } = await openIncident({ ...drill, systems: ['logs'] })
    expect(await refused(fileNotice(number, 'results'))).toBe('first-notice-first')
    await fileNotice(number, 'notice')
    expect(await refused(fileNotice(number, 'notice'))).toBe('filed-already')
    await fileNotice(number, 'results')
    travel(100 * 3_600_000)
    await watchClocks()
    expect(await alarms(id)).toHaveLength(1)
    expect(await refused(closeIncident(number, 'Папки проверяются.'))).toBe('not-done')
    await tellPeople(number)
    await closeIncident(number, 'Папки проверяются.')
  })
})

describe('exemptions §7.2 §7.2.1 §7.2.2 §7.2.3', () => {
  test.each(['public', 'received-before'] as const)('%s is a flag of the incident; the clocks run all the same', async (exemption) => {
    const { id } = await openIncident({ ...drill, systems: ['logs'], exemption })
    const { noticeDue, exemption: kept } = await db.incident.findUniqueOrThrow({ where: { id } })
    expect(kept).toBe(exemption)
    expect(noticeDue).toBeInstanceOf(Date)
  })

  test('with consent: only with a consent that was given', async () => {
    expect(await refused(openIncident({ ...drill, systems: ['logs'], exemption: 'with-consent' }))).toBe('no-grant')
    expect(await refused(openIncident({ ...drill, systems: ['logs'], exemption: 'with-consent', grantHash: 'f'.repeat(64) }))).toBe('no-grant')
    expect(await refused(openIncident({ ...drill, systems: ['logs'], exemption: 'public', grantHash: 'f'.repeat(64) }))).toBe('no-grant')
  })
})
