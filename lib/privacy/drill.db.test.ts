import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { queueLegalMessage } from '#lib/messages/queue-legal-message.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { closeIncident, editNotice, fileNotice } from './file-notice.ts'
import { fineOf } from './incident-facts.ts'
import { DRILL, openIncident, tellPeople } from './open-incident.ts'
import { tellAffected } from './tell-people.ts'
import { startDrill } from './start-drill.ts'
import { watchClocks } from './watch-clocks.ts'

afterEach(() => travel(0))

const refused = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.code : error))
const letters = (incidentId: string) => db.outboxMessage.count({ where: { incidentId } })

describe('a breach drill §5.4', () => {
  test('has counts, clocks and both drafts at once, marked as a drill, and writes to nobody', async () => {
    await makeCustomer()
    const drill = await startDrill()
    const row = await db.incident.findUniqueOrThrow({ where: { id: drill.id } })
    expect(row.drill).toBe(true)
    expect(row.people).toBeGreaterThan(0)
    expect(row.noticeText.startsWith(DRILL)).toBe(true)
    expect(row.resultsText.startsWith(DRILL)).toBe(true)
    expect(row.noticeText).toContain('Уведомление о факте')
    expect(row.noticeDue.getTime() - row.detectedAt.getTime()).toBe(24 * 3_600_000)
    expect(await letters(drill.id)).toBe(0)
    expect(await refused(tellPeople(drill.number))).toBe('drill')
    await expect(tellAffected(drill.id)).rejects.toThrow()
  })

  test('its clocks alarm nobody, and it makes no real one look like a repeat', async () => {
    travel(-days(4))
    const { id } = await startDrill()
    await db.$executeRaw`UPDATE incidents SET people = 5000 WHERE id = ${id}::uuid`
    travel(0)
    await watchClocks()
    expect(await letters(id)).toBe(0)
    expect((await db.incident.findUniqueOrThrow({ where: { id } })).noticeMissedAt).toBeNull()
    const { words } = await fineOf({ people: 5000, identifiers: 10, detectedAt: new Date(Date.parse('2026-11-22T00:00:00Z')) })
    expect(words).not.toContain('повторно')
  })

  test('ends with what it has taught, without notices to anybody', async () => {
    const { number, id } = await startDrill()
    await fileNotice(number, 'notice')
    await closeIncident(number, 'Черновик готов сразу, не хватало номера договора.')
    expect((await db.incident.findUniqueOrThrow({ where: { id } })).closedAt).not.toBeNull()
  })

  test('the database keeps it a drill and lets nobody be written to', async () => {
    const { id } = await startDrill()
    await expect(db.$executeRaw`UPDATE incidents SET drill = false WHERE id = ${id}::uuid`).rejects.toThrow('a drill stays a drill')
    await expect(db.$transaction((tx) => queueLegalMessage(tx, {
      key: `test:${id}`, template: 'incident-notice', channel: 'email', recipient: 'a@example.ru', basis: { incidentId: id }, reason: 'проверка',
    }))).rejects.toThrow()
    expect(await letters(id)).toBe(0)
  })
})

describe('drafts of an incident §5.4', () => {
  test('take the words of people until they are filed, and no later', async () => {
    const { number, id } = await openIncident({ how: 'Ошибка', systems: ['logs'], categories: [], cause: 'Ошибка', harm: 'Нет', measures: 'Закрыто' })
    await editNotice(number, 'notice', 'Наше уведомление')
    await fileNotice(number, 'notice')
    expect(await refused(editNotice(number, 'notice', 'Другое'))).toBe('filed-already')
    await editNotice(number, 'results', 'Итоги')
    await expect(db.$executeRaw`UPDATE incidents SET notice_text = 'иное' WHERE id = ${id}::uuid`).rejects.toThrow('not rewritten')
    expect(await db.incident.findUniqueOrThrow({ where: { id }, select: { noticeText: true, resultsText: true } })).toEqual({ noticeText: 'Наше уведомление', resultsText: 'Итоги' })
  })
})
