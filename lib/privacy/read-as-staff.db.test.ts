import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { MANY, readAsStaff, type StaffRead } from './read-as-staff.ts'

const who = { staff: '01890000-0000-7000-8000-0000000000aa', role: 'support', purpose: 'support', categories: ['names', 'contacts'], reason: 'обращение № 1001', source: 'desk' } satisfies StaffRead

const namesOf = (as: StaffRead, personIds: readonly string[]) =>
  readAsStaff(as, async (tx) => {
    const people = await tx.person.findMany({ where: { id: { in: [...personIds] } }, select: { id: true, surname: true } })
    return { result: people.map(({ surname }) => surname), personIds: people.map(({ id }) => id) }
  })

const entriesOf = (personId: string) => db.processingEntry.findMany({ where: { personId, verb: 'extract' } })

describe('a read by staff', () => {
  test('leaves an entry with each person it has seen: who, in which role, what for, why §1.1.1 §6.2.1 §5.5', async () => {
    const [anna, boris, clara] = [await makeCustomer(), await makeCustomer(), await makeCustomer()]
    expect(await namesOf(who, [anna.personId, boris.personId])).toEqual(['Иванова', 'Иванова'])
    for (const { personId } of [anna, boris]) {
      expect(await entriesOf(personId)).toMatchObject([
        { actor: `staff:${who.staff}`, role: 'support', purpose: 'support', basis: 'law', categories: ['names', 'contacts'], source: 'desk', reason: 'обращение № 1001' },
      ])
    }
    expect(await entriesOf(clara.personId)).toEqual([])
  })

  test('for a purpose that does not have the data is refused, and the attempt is on record §6.2.1', async () => {
    const { personId } = await makeCustomer()
    for (const wrong of [{ ...who, categories: ['network'] }, { ...who, purpose: 'ads', categories: ['requests'] }, { ...who, purpose: 'curiosity' }, { ...who, categories: [] }] satisfies StaffRead[]) {
      expect(await outcome(namesOf(wrong, [personId]))).toBe('purpose-not-allowed')
    }
    expect(await outcome(namesOf({ ...who, reason: ' ' }, [personId]))).toBe('reason-missing')
    expect(await entriesOf(personId)).toEqual([])
    expect(await db.processingEntry.findMany({ where: { reason: { startsWith: 'отказано' } }, select: { purpose: true }, orderBy: { id: 'asc' } })).toEqual([{ purpose: 'support' }, { purpose: 'ads' }, { purpose: 'curiosity' }])
  })

  test('sees nothing of people whose data are blocked, unless the privacy officer reads §6.2.4', async () => {
    const { personId } = await makeCustomer()
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'обращение' }))
    expect(await namesOf(who, [personId])).toEqual([])
    expect(await namesOf({ ...who, role: 'privacy_officer' }, [personId])).toEqual(['Иванова'])
    expect(await entriesOf(personId)).toMatchObject([{ role: 'privacy_officer' }])
  })

  test('reads only: no row is changed under its hand, no secret is seen §1.1.4 §5.5', async () => {
    const { personId } = await makeCustomer()
    await expect(readAsStaff(who, async (tx) => ({ result: await tx.person.update({ where: { id: personId }, data: { surname: 'Х' } }) }))).rejects.toThrow(/permission denied|denied access/)
    await expect(readAsStaff(who, async (tx) => ({ result: await tx.$queryRaw`SELECT password_hash FROM accounts` }))).rejects.toThrow(/permission denied|denied access/)
  })

  test('of many people is one entry with their number', async () => {
    const before = await db.processingEntry.count({ where: { count: { gt: MANY } } })
    const personIds = Array.from({ length: MANY + 1 }, (_, i) => `01890000-0000-7000-8000-${String(i).padStart(12, '0')}`)
    await readAsStaff(who, async () => ({ result: null, personIds }))
    expect(await db.processingEntry.findMany({ where: { count: { gt: MANY } } })).toHaveLength(before + 1)
  })

  test('leaves the connection as it was', async () => {
    await readAsStaff(who, async () => ({ result: null }))
    const [row] = await db.$queryRaw<{ role: string; actor: string }[]>`SELECT current_user AS role, coalesce(current_setting('shop.actor', true), '') AS actor`
    expect(row?.role).not.toBe('shop_staff')
    expect(row?.actor).toBe('')
  })
})
