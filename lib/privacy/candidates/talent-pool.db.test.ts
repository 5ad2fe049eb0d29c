import { afterEach, describe, expect, test } from 'vitest'
import { askPool } from '#lib/careers/pool/ask-pool.ts'
import { joinPool } from '#lib/careers/pool/join-pool.ts'
import { leavePool } from '#lib/careers/pool/leave-pool.ts'
import { stayInPool } from '#lib/careers/pool/stay-in-pool.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { expireConsents } from '#lib/consent/expire-consents.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { actsOf, after, goTo, isThere, pooled, reject, retained, sweepCandidates } from '#lib/test-support/candidates.ts'
import { statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication, TALENT_POOL, VACANCIES } from '#lib/test-support/make-application.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { endBlock } from '../end-block.ts'
import { dueAt } from '../clocks.ts'

afterEach(() => travel(0))

/** Since when the consent for the pool holds. */
const agreedAt = async ({ subjectId }: { subjectId: string }) =>
  (await db.consentCurrent.findFirstOrThrow({ where: { subjectId, purpose: 'talent-pool' }, select: { since: true } })).since
const entryOf = ({ subjectId }: { subjectId: string }) => db.talentPoolEntry.findUnique({ where: { subjectId } })

describe('the talent pool, until it is left or for a year §5.1.8 §4.1.12', () => {
  test('it keeps the application it rests on and no other', async () => {
    const made = await pooled()
    const other = await makeApplication({ email: made.email })
    for (const each of [made, other]) await reject(each)
    goTo(after(await retained(other), 1))
    await sweepCandidates()
    expect([await isThere(made), await isThere(other)]).toEqual([true, false])
    expect(await statesOf('email', made.email)).toMatchObject({ 'talent-pool': 'confirmed*' })
  })

  test('asked thirty days before the end, once; who does not answer is gone on the day', async () => {
    const made = await pooled()
    await reject(made)
    const until = (await entryOf(made))?.until ?? null
    expect(await retained(made)).toEqual(until)
    const letters = () => db.outboxMessage.count({ where: { applicationId: made.id } })
    goTo(after(until, -days(30) - minutes(1)))
    await askPool()
    expect(await letters()).toBe(0)
    goTo(after(until, -days(30)))
    await askPool()
    expect(await askPool()).toBe(0)
    expect(await db.outboxMessage.findMany({ where: { applicationId: made.id }, select: { template: true, recipient: true, class: true } }))
      .toEqual([{ template: 'pool-ask', recipient: made.email, class: 'service' }])
    goTo(after(until, -minutes(1)))
    await sweepCandidates()
    expect(await isThere(made)).toBe(true)
    goTo(after(until, 1))
    await sweepCandidates()
    expect([await isThere(made), await entryOf(made)]).toEqual([false, null])
    expect(await actsOf(made)).toHaveLength(1)
    expect(await statesOf('email', made.email)).toMatchObject({ 'talent-pool': 'expired' })
  })

  test('whichever job is first: the consent that expires ends the stay as well', async () => {
    const made = await pooled()
    await reject(made)
    goTo(after((await entryOf(made))?.until ?? null, 1))
    await expireConsents()
    expect(await entryOf(made)).toBeNull()
    await sweepCandidates()
    expect(await isThere(made)).toBe(false)
  })

  test('who says yes stays for another year from that day, by a consent given anew; not before being asked', async () => {
    const made = await pooled()
    await reject(made)
    const until = (await entryOf(made))?.until ?? null
    const stay = async (token: string) => db.$transaction((tx) => stayInPool(tx, { applicationId: made.id, token, evidence: visit('/careers') }))
    const token = await tokenOf('vacancy', TALENT_POOL)
    expect(await outcome(stay(token))).toBe('pool-not-asked')
    goTo(after(until, -days(20)))
    await askPool()
    expect(await outcome(stay(await tokenOf('communications', TALENT_POOL)))).toBe('consent-forged')
    await stay(token)
    const kinds = await db.consentEvent.findMany({ where: { subjectId: made.subjectId, purpose: 'talent-pool' }, orderBy: { position: 'asc' }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind)).toEqual(['granted', 'confirmed', 'superseded', 'granted', 'confirmed'])
    const renewed = after(await agreedAt(made), days(365))
    expect(renewed.getTime()).toBeGreaterThan(after(until, days(344)).getTime())
    expect(await entryOf(made)).toMatchObject({ until: renewed, askedAt: null })
    expect(await retained(made)).toEqual(renewed)
    goTo(after(until, days(1)))
    await sweepCandidates()
    await expireConsents()
    expect(await isThere(made)).toBe(true)
    goTo(after((await entryOf(made))?.until ?? null, -days(10)))
    await askPool()
    expect(await db.outboxMessage.count({ where: { applicationId: made.id, template: 'pool-ask' } })).toBe(2)
  })

  test('who leaves is kept no longer than the application’s own term §6.1.4', async () => {
    const made = await pooled()
    await reject(made)
    const decided = now()
    travel(days(100))
    await db.$transaction((tx) => leavePool(tx, { subjectId: made.subjectId, evidence: visit('/careers') }))
    expect(await retained(made)).toEqual(dueAt('candidate', decided))
    await sweepCandidates()
    expect(await isThere(made)).toBe(false)
  })

  test('who withdraws the application stays in the pool by the other consent', async () => {
    const made = await pooled()
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId: made.subjectId, cells: [VACANCIES], evidence: visit(), point: 'communications' }))
    expect(await retained(made)).toEqual((await entryOf(made))?.until)
    goTo(after(now(), days(60)))
    await sweepCandidates()
    expect(await isThere(made)).toBe(true)
  })

  test('a leap day makes no stay longer', async () => {
    // The 28th of February 2028 is a day before a leap day.
    goTo(new Date('2028-02-28T09:00:00Z'))
    const made = await pooled()
    expect((await entryOf(made))?.until).toEqual(after(await agreedAt(made), days(365)))
    expect((await entryOf(made))?.until.toISOString().slice(0, 10)).toBe('2029-02-27')
    await reject(made)
    goTo(new Date('2029-02-27T12:00:00Z'))
    await sweepCandidates()
    expect(await isThere(made)).toBe(false)
  })

  test('a second application takes over the stay, not its end', async () => {
    const made = await pooled()
    const until = (await entryOf(made))?.until
    travel(days(50))
    const second = await makeApplication({ email: made.email, agreesToPool: true })
    await db.$transaction((tx) => joinPool(tx, { subjectId: second.subjectId, applicationId: second.id, at: now() }))
    expect(await entryOf(made)).toMatchObject({ applicationId: second.id, until })
  })

  test('whose data are blocked is not asked while they are §6.2.4', async () => {
    const made = await pooled()
    goTo(after((await entryOf(made))?.until ?? null, -days(5)))
    const blockId = await db.$transaction((tx) => blockSubject(tx, { subjectId: made.subjectId, cause: 'обращение' }))
    await askPool()
    expect((await entryOf(made))?.askedAt).toBeNull()
    await db.$transaction((tx) => endBlock(tx, { blockId }, 'сведения верны'))
    await askPool()
    expect((await entryOf(made))?.askedAt).not.toBeNull()
  })
})
