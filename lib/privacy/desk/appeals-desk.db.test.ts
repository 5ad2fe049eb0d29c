import { afterEach, describe, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { RequestKind } from '#lib/db/generated/enums.ts'
import { makeOwnRequest } from '../own-appeals.ts'
import { appealFilterOf } from './appeal-filter.ts'
import { correctNames } from './correct-names.ts'
import { getRequestFile } from './get-appeal-file.ts'
import { listAppeals } from './list-appeals.ts'
import { groundOf, refusalGrounds } from './refusal-grounds.ts'
import { readDuties } from './duties.ts'

afterEach(() => travel(0))

async function onlookers() {
  const { personId } = await makeCustomer()
  return { support: { personId, role: 'support' } as const, officer: { personId, role: 'privacy_officer' } as const }
}

describe('the board of requests §6.2', () => {
  test('stands in the order of deadlines, tells whose only masked, and goes on from its key', async () => {
    const { officer } = await onlookers()
    const { personId, email } = await makeCustomer()
    travel(-days(30))
    const late = await makeOwnRequest(personId, { kind: 'explain_refusal', text: 'Почему?' })
    travel(0)
    const fresh = await makeOwnRequest(personId, { kind: 'question', text: 'Что?' })
    const { lines, counts } = await listAppeals(officer, 'request', appealFilterOf({}))
    const numbers = lines.map(({ number }) => number)
    expect(numbers.indexOf(late.number)).toBeLessThan(numbers.indexOf(fresh.number))
    expect(counts.overdue).toBeGreaterThan(0)
    expect(JSON.stringify(lines)).not.toContain(email)
    const [first] = lines
    const rest = await listAppeals(officer, 'request', appealFilterOf({ after: `${first?.dueAt.getTime()}-${first?.number}` }))
    expect(rest.lines.map(({ number }) => number)).toEqual(numbers.slice(1))
    expect((await listAppeals(officer, 'request', appealFilterOf({ due: 'overdue' }))).lines.map(({ number }) => number)).toContain(late.number)
  })

  test('of people whose data are blocked only the privacy officer sees anything; the others are told how many §6.2.4', async () => {
    const { support, officer } = await onlookers()
    const { number } = await makeOwnRequest((await makeCustomer()).personId, { kind: 'block', text: '' })
    const seen = await listAppeals(support, 'request', appealFilterOf({ kind: 'block' }))
    expect(seen.lines.map((line) => line.number)).not.toContain(number)
    expect(seen.hidden).toBeGreaterThan(0)
    expect(await getRequestFile(support, number)).toBeNull()
    expect((await getRequestFile(officer, number))?.blockId).not.toBeNull()
  })

  test('whoever opens a request is in the journal of whose it is §1.1.3', async () => {
    const { officer } = await onlookers()
    const { personId } = await makeCustomer()
    const { number } = await makeOwnRequest(personId, { kind: 'question', text: 'Кто читает?' })
    const file = await getRequestFile(officer, String(number))
    expect(file).toMatchObject({ text: 'Кто читает?', identity: 'account', state: 'received' })
    expect(await db.processingEntry.findFirst({ where: { personId, verb: 'extract', source: 'desk/requests' }, select: { actor: true, role: true, reason: true } }))
      .toEqual({ actor: `staff:${officer.personId}`, role: 'privacy_officer', reason: `обращение № ${number}` })
    expect(await getRequestFile(officer, 'нет')).toBeNull()
  })

  test('has a line for every right of 6.1 §6.1', async () => {
    const { officer } = await onlookers()
    const { rights, duties } = await readDuties(officer)
    expect(rights.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b))).toEqual(Object.values(RequestKind).toSorted((a, b) => a.localeCompare(b)))
    expect(duties.map(({ clause }) => clause)).toEqual(['6.2.1', '6.2.2', '6.2.3', '6.2.4'])
  })
})

describe('what a request asks for', () => {
  test('a name is corrected as it asks, with history by staff §6.1.2', async () => {
    const { personId } = await makeCustomer()
    const { number } = await makeOwnRequest(personId, { kind: 'correct', text: 'Я Петрова' })
    await correctNames(number, { surname: 'Петрова', givenName: 'Анна', patronymic: null })
    expect(await db.person.findUnique({ where: { id: personId }, select: { surname: true } })).toEqual({ surname: 'Петрова' })
    expect(await db.dataChange.findFirst({ where: { personId, field: 'surname' }, select: { source: true, after: true } })).toEqual({ source: 'staff', after: 'Петрова' })
  })

  test('is refused on a ground that the law knows for it, an end of advertising never §6.1.3 §4.1.10', () => {
    expect(refusalGrounds.stop_ads).toEqual([])
    expect(groundOf('access', 'repeated')).toContain('152-ФЗ')
    expect(groundOf('correct', 'repeated')).toBeNull()
  })
})
