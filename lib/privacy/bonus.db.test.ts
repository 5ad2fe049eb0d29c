import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { leaveProgramme } from '#lib/bonus/members/leave-programme.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { finishMerge } from '#lib/customer-desk/finish-merge.ts'
import { beginMerge } from '#lib/customer-desk/begin-merge.ts'
import { db as shop } from '#lib/db/db.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { someEmail } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeCanary } from '#lib/test-support/make-canary.ts'
import { giveLot, makeNoticedContact, makeNoticedMember } from '#lib/test-support/make-noticed-member.ts'
import { owner as db } from '#lib/test-support/owner.ts'
import { carryOutDestruction } from './destruction/carry-out.ts'
import { planDestruction } from './destruction/plan.ts'
import { startDestruction } from './destruction/start-destruction.ts'
import { makeExport } from './export/make-export.ts'
import { getMyData } from './held/get-my-data.ts'
import { readJournal } from './journal/read-journal.ts'
import { makeOwnRequest } from './own-appeals.ts'
import { retentionRules } from './retention-rules.ts'
import { runRetention } from './run-retention.ts'

// What these tests travel back to has a policy in force.
beforeAll(async () => {
  await db.$executeRaw`ALTER TABLE document_versions DISABLE TRIGGER USER`
  await db.$executeRaw`UPDATE document_versions SET published_at = published_at - interval '9 years', effective_from = effective_from - interval '9 years'`
  await db.$executeRaw`ALTER TABLE document_versions ENABLE TRIGGER USER`
})
afterEach(() => travel(0))

const only = () => runRetention(retentionRules.filter(({ code }) => code === 'bonus'))
const countOf = async (memberId: string) => ({
  members: await db.bonusMember.count({ where: { id: memberId } }), lots: await db.bonusLot.count({ where: { memberId } }), entries: await db.bonusEntry.count({ where: { memberId } }),
})

describe('the data of the bonus programme are held for it, and for nothing else §4.1.11', () => {
  test('joining stands in the journal as what it is: contract, bonus', async () => {
    const { personId } = await makeNoticedMember({ channels: [] })
    const entry = await db.processingEntry.findFirstOrThrow({ where: { personId, source: 'bonus_members' } })
    expect(entry).toMatchObject({ purpose: 'bonus', basis: 'contract', verb: 'record', categories: expect.arrayContaining(['bonuses']) })
    expect((await readJournal(personId, { take: 50 })).lines.some(({ sources }) => sources.includes('bonus_members'))).toBe(true)
  })

  test('the page of own data shows them with purpose, term and rows §6.1.3', async () => {
    const { personId, memberId } = await makeNoticedMember()
    await giveLot(memberId, 389)
    const bonuses = (await getMyData(personId)).categories.find(({ category }) => category === 'bonuses')
    expect(bonuses?.purposes).toMatchObject([{ clause: '4.1.11', basis: 'contract' }])
    expect(bonuses?.terms.map(({ words }) => words)).toEqual(['пока вы участвуете в программе и 3 года после'])
    expect(bonuses?.groups.map(({ title }) => title)).toEqual(['Участие в бонусной программе', 'Начисленные бонусы', 'Движение бонусов'])
  })

  test('the archive has every entry, to read and for programs; the digest of a welcome is withheld for a reason §6.1.3', async () => {
    const anna = await makeCanary()
    await db.bonusWelcome.create({ data: { contactHash: contactHash('email', anna.email), memberId: anna.memberId } })
    const files = unzipSync((await makeExport({ kind: 'person', id: anna.personId })) ?? new Uint8Array())
    const [html, json] = [strFromU8(files['data.html'] ?? new Uint8Array()), strFromU8(files['data.json'] ?? new Uint8Array())]
    const pack = JSON.parse(json) as { data: { table: string; rows: unknown[] }[]; withheld: { table: string; column: string }[] }
    expect(pack.data.find(({ table }) => table === 'bonus_entries')?.rows).toMatchObject([{ kind: 'earn', points: 200 }])
    expect(pack.withheld.map(({ table, column }) => `${table}.${column}`)).toContain('bonus_welcomes.contact_hash')
    expect(html).toContain('Движение бонусов')
    expect(html).toContain(`${anna.traces.surname} звонила`)
  })
})

describe('a membership is kept for three years after it ended, and goes with its owner §5.1.7', () => {
  test('neither sooner nor while somebody takes part, and then with everything, by an act', async () => {
    const { memberId, personId } = await makeNoticedMember({ joinedAt: new Date(now().getTime() - days(5 * 365)) })
    await giveLot(memberId, 389, { at: new Date(now().getTime() - days(4 * 365)), inDays: 4000 })
    await only()
    expect(await countOf(memberId)).toEqual({ members: 1, lots: 1, entries: 1 })
    await db.$transaction((tx) => leaveProgramme(tx, memberId, new Date(now().getTime() - days(3 * 365 - 2))))
    await only()
    expect((await countOf(memberId)).members).toBe(1)
    await db.$executeRaw`ALTER TABLE bonus_members DISABLE TRIGGER USER`
    await db.$executeRaw`UPDATE bonus_members SET left_at = left_at - interval '5 days' WHERE id = ${memberId}::uuid`
    await db.$executeRaw`ALTER TABLE bonus_members ENABLE TRIGGER USER`
    expect((await only()).bonus).toBe(1)
    expect(await countOf(memberId)).toEqual({ members: 0, lots: 0, entries: 0 })
    const run = await db.retentionRun.findFirstOrThrow({ where: { rule: 'bonus', rows: 1 } })
    expect(await db.destructionAct.findUniqueOrThrow({ where: { number: run.actNumber ?? 0 } })).toMatchObject({ categories: expect.arrayContaining(['бонусы']) })
    expect(await db.person.count({ where: { id: personId } })).toBe(1)
  })

  test('a destruction leaves nothing of it: neither points nor notices; what orders were paid with stays §6.1.3', async () => {
    const anna = await makeCanary()
    const before = await db.order.findUniqueOrThrow({ where: { id: anna.paid.id }, select: { total: true, goodsTotal: true, bonusTotal: true } })
    expect((await planDestruction(db, anna.subjectId))?.gone).toEqual(expect.arrayContaining([{ title: 'Участие в бонусной программе', count: 1 }, { title: 'Движение бонусов', count: 1 }]))
    await destroyed(() => makeOwnRequest(anna.personId, { kind: 'destroy', text: '' }), anna.subjectId)
    expect(await countOf(anna.memberId)).toEqual({ members: 0, lots: 0, entries: 0 })
    expect(await db.bonusAdjustment.count({ where: { memberId: anna.memberId } })).toBe(0)
    expect(await db.outboxMessage.count({ where: { recipient: anna.email, template: 'bonus-expiring' } })).toBe(0)
    expect(await db.order.findUniqueOrThrow({ where: { id: anna.paid.id }, select: { total: true, goodsTotal: true, bonusTotal: true } })).toEqual(before)
  })

  test('of somebody without an account, too, by the contact they joined with §6.1.3', async () => {
    const email = someEmail()
    const memberId = await makeNoticedContact(email)
    const subjectId = await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }))
    await destroyed(() => db.$transaction((tx) => startDestruction(tx, { subjectId, cause: 'обращение' })), subjectId)
    expect((await countOf(memberId)).members).toBe(0)
  })

  test('of a contact that was welcomed the digest alone stays for three years: nobody is welcomed twice by having their data destroyed', async () => {
    const email = someEmail()
    const join = () => db.$transaction((tx) => joinProgramme(tx, { channel: 'email', value: email }, { at: now() }))
    const { memberId, welcome } = await join()
    const subjectId = await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }))
    await destroyed(() => db.$transaction((tx) => startDestruction(tx, { subjectId, cause: 'обращение' })), subjectId)
    expect([welcome, await db.bonusMember.count({ where: { id: memberId } })]).toEqual([200, 0])
    const digest = { where: { contactHash: contactHash('email', email) } }
    expect(await db.bonusWelcome.findUniqueOrThrow(digest)).toMatchObject({ memberId: null, endedAt: expect.any(Date) })
    expect((await join()).welcome).toBe(0)
    await expect(shop.$executeRaw`DELETE FROM bonus_welcomes WHERE contact_hash = ${digest.where.contactHash}`).rejects.toThrow('three years')
    await expect(shop.$executeRaw`UPDATE bonus_welcomes SET ended_at = now() - interval '4 years' WHERE contact_hash = ${digest.where.contactHash}`).rejects.toThrow('append-only')
    await db.$executeRaw`ALTER TABLE bonus_welcomes DISABLE TRIGGER USER`
    await db.$executeRaw`UPDATE bonus_welcomes SET ended_at = ended_at - interval '3 years 1 day' WHERE contact_hash = ${digest.where.contactHash}`
    await db.$executeRaw`ALTER TABLE bonus_welcomes ENABLE TRIGGER USER`
    await only()
    expect(await db.bonusWelcome.count(digest)).toBe(0)
  })

  /** Asked for so long ago that it is due now. */
  async function destroyed(ask: () => Promise<unknown>, subjectId: string): Promise<void> {
    travel(-days(8))
    await ask()
    travel(0)
    const { id } = await db.destruction.findFirstOrThrow({ where: { subjectId, state: 'planned' }, select: { id: true } })
    await carryOutDestruction(id)
    await db.$executeRaw`UPDATE outbox_messages SET state = 'failed' WHERE state = 'queued' AND class = 'legal'`
    expect(await carryOutDestruction(id)).toBe('done')
  }
})

describe('two records of one person become one §4.1.11', () => {
  const officer = { personId: randomUUID() }
  type Made = Awaited<ReturnType<typeof makeCustomer>>
  const merge = async (kept: Made, gone: Made) => {
    const { keptProof, goneProof } = await beginMerge(officer, { kept: { channel: 'email', value: kept.email }, gone: { channel: 'email', value: gone.email } })
    return finishMerge(officer, { keptProof, goneProof, keptCode: proofCode(keptProof), goneCode: proofCode(goneProof) })
  }
  const lotsOf = (personId: string) => db.bonusLot.findMany({ where: { member: { personId, leftAt: null } }, orderBy: { points: 'asc' }, select: { points: true, remaining: true, expiresAt: true } })

  test('their points come together, each with its own end; not one is lost or doubled', async () => {
    const [kept, gone] = [await makeNoticedMember(), await makeNoticedMember()]
    await giveLot(kept.memberId, 100, { inDays: 30 })
    await giveLot(gone.memberId, 389, { inDays: 90 })
    const ends = [...(await lotsOf(kept.personId)), ...(await lotsOf(gone.personId))]
    const { moved } = await merge(kept, gone)
    expect(moved).toMatchObject({ bonus_members: 1 })
    expect(await lotsOf(kept.personId)).toEqual(ends)
    expect(await db.bonusMember.count({ where: { personId: kept.personId, leftAt: null } })).toBe(1)
  })

  test('who took no part takes part as the other did', async () => {
    const [kept, gone] = [await makeCustomer(), await makeNoticedMember()]
    await giveLot(gone.memberId, 389)
    await merge(kept, gone)
    expect(await db.bonusMember.findMany({ where: { personId: kept.personId }, select: { id: true } })).toEqual([{ id: gone.memberId }])
    expect(await lotsOf(kept.personId)).toMatchObject([{ points: 389, remaining: 389 }])
  })
})
