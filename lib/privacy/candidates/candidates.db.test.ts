import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openCv } from '#lib/careers/files/open-cv.ts'
import { removeStoredFiles } from '#lib/careers/files/remove-stored-files.ts'
import { restsOnEmail } from '#lib/careers/rests-on-email.ts'
import { post } from '#lib/cli/post.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { changeContact } from '#lib/consent/change-contact.ts'
import { beginMerge } from '#lib/customer-desk/begin-merge.ts'
import { finishMerge } from '#lib/customer-desk/finish-merge.ts'
import { db } from '#lib/db/db.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'
import { env } from '#lib/env.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { statesOf } from '#lib/test-support/consent.ts'
import { dumpDatabase } from '#lib/test-support/dump-database.ts'
import { type MadeCandidate, makeCandidate } from '#lib/test-support/make-candidate.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { owner } from '#lib/test-support/owner.ts'
import { affectedBy } from '../affected.ts'
import { carryOutDestruction } from '../destruction/carry-out.ts'
import { planDestruction } from '../destruction/plan.ts'
import { correctNames } from '../desk/correct-names.ts'
import { endBlock } from '../end-block.ts'
import { makeExport } from '../export/make-export.ts'
import { getMyData } from '../held/get-my-data.ts'
import { readJournal } from '../journal/read-journal.ts'
import { makeRequest } from '../make-request.ts'
import { makeOwnRequest } from '../own-appeals.ts'
import { readMasked } from '../read-masked.ts'
import { destroyApplication } from './destroy-application.ts'

// What these tests travel back to has a policy in force.
beforeAll(async () => {
  await owner.$executeRaw`ALTER TABLE document_versions DISABLE TRIGGER USER`
  await db.$executeRaw`UPDATE document_versions SET published_at = published_at - interval '1 year', effective_from = effective_from - interval '1 year'`
  await owner.$executeRaw`ALTER TABLE document_versions ENABLE TRIGGER USER`
})
afterEach(() => travel(0))

const stageOf = async ({ id }: { id: string }) => (await db.application.findUniqueOrThrow({ where: { id }, select: { stage: true } })).stage

/** The tables of the whole database in which something says what only this candidate's data say, or whose file it is. */
async function saying({ mark, storedAs, previewAs }: MadeCandidate): Promise<string[]> {
  return [...(await dumpDatabase())].flatMap(([name, text]) => ([mark, storedAs, previewAs].some((word) => text.includes(word)) ? [name.replace('public.', '')] : [])).toSorted()
}

/** The files of the store that are, or say, what the candidate sent. */
async function storedOf({ storedAs, previewAs, mark, cv }: MadeCandidate): Promise<string[]> {
  const files = (await readdir(env.FILES_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const said = await Promise.all(files.map(async ({ parentPath, name }) => {
    const content = await readFile(path.join(parentPath, name))
    return [storedAs, previewAs].includes(name) || content.includes(mark) || content.includes(cv)
  }))
  return files.flatMap(({ name }, at) => (said[at] ? [name] : []))
}

describe('whoever applied reads all that is held of it §6.1.3 §3.2.10', () => {
  test('the archive has the CV as it was sent, notes, marks, letters, answers; of keys and names in the store the reason why not', async () => {
    const made = await makeCandidate()
    const files = unzipSync((await makeExport({ kind: 'subject', id: made.subjectId })) ?? new Uint8Array())
    const [html, json] = [strFromU8(files['data.html'] ?? new Uint8Array()), strFromU8(files['data.json'] ?? new Uint8Array())]
    const pack = JSON.parse(json) as { data: { table: string; rows: object[] }[]; withheld: { table: string; column: string }[] }
    const given = pack.data.filter(({ rows }) => JSON.stringify(rows).includes(made.mark)).map(({ table }) => table)
    expect(given.toSorted()).toEqual([
      'application_answers', 'application_letters', 'application_notes', 'applications', 'candidate_files', 'interviews', 'scorecard_marks', 'scorecards',
    ])
    for (const { table } of pack.data.filter(({ rows }) => JSON.stringify(rows).includes(made.mark))) expect([table, html.includes(`id="${table}"`)]).toEqual([table, true])
    expect(pack.data.map(({ table }) => table)).toEqual(expect.arrayContaining(['talent_pool', 'interview_slots', 'application_events', 'unmaskings', 'outbox_messages']))
    expect(pack.data.find(({ table }) => table === 'applications')?.rows).toMatchObject([{ vacancy_id: 'Консультант по трекерам', number: made.number }])
    expect(Buffer.from(files[`cv/${made.number}-1-${made.mark}.rtf`] ?? '')).toEqual(made.cv)
    expect(pack.withheld.map(({ table, column }) => `${table}.${column}`)).toEqual(expect.arrayContaining(['candidate_files.stored_as', 'candidate_files.sealed_key', 'candidate_keys.sealed']))
    expect(json).not.toContain(made.storedAs)
  })

  test('the account shows it with purpose, basis and term, and the journal what was done with it §4.1.12 §5.1.8 §1.1.3', async () => {
    const { personId, email } = await makeCustomer()
    const made = await makeCandidate({ personId, email })
    const shown = (await getMyData(personId)).categories.find(({ category }) => category === 'application')
    expect(shown?.purposes.map(({ clause, basis, title }) => `${clause} ${basis} ${title}`).toSorted()).toEqual(['4.1.12 consent Кадровый резерв', '4.1.12 consent Рассмотрение откликов на вакансии'])
    expect(shown?.terms.map(({ words }) => words)).toEqual(['до решения и 30 дней после него', 'до отзыва согласия, но не дольше года'])
    expect(JSON.stringify(shown?.groups)).toContain(`${made.mark} звонила`)
    const { lines } = await readJournal(personId, { take: 200 })
    for (const table of ['applications', 'application_answers', 'candidate_files', 'application_notes', 'scorecards', 'interviews', 'application_letters', 'talent_pool']) {
      expect([table, lines.some(({ sources }) => sources.includes(table))]).toEqual([table, true])
    }
    expect(await db.processingEntry.findFirst({ where: { subjectId: made.subjectId, source: 'applications', verb: 'record' } })).toMatchObject({ purpose: 'vacancies', basis: 'consent', categories: expect.arrayContaining(['application', 'names', 'contacts']) })
  })

  test('what is wrong is corrected by whoever answers a request, also without an account §6.1.2', async () => {
    const made = await makeCandidate()
    const { number } = await db.$transaction((tx) => makeRequest(tx, { kind: 'correct', text: 'Опечатка', channel: 'site', subjectId: made.subjectId, personId: null, reply: { channel: 'email', value: made.email }, proofId: null }))
    await correctNames(number, { surname: 'Стрижова', givenName: 'Анна', patronymic: null })
    expect(await db.application.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ surname: 'Стрижова', givenName: 'Анна', patronymic: null })
    expect(await db.applicationEvent.count({ where: { applicationId: made.id, kind: 'corrected' } })).toBe(1)
  })

  test('a breach of the store concerns every candidate §5.4', async () => {
    const made = await makeCandidate()
    expect((await affectedBy(db, ['application'])).subjectIds).toContain(made.subjectId)
  })
})

describe('who hires sees candidates, and nobody else §5.5 §6.2.1', () => {
  const tables = [
    'applications', 'application_answers', 'candidate_files', 'candidate_previews', 'application_events', 'application_notes', 'scorecards', 'scorecard_marks', 'interviews', 'interview_slots', 'application_letters', 'talent_pool',
  ]
  const seen = (role: StaffRole, sql: string, id: string) => readMasked(role, async (tx) => Number((await tx.$queryRawUnsafe<{ count: bigint }[]>(sql, id))[0]?.count ?? 0))
  const around = (role: StaffRole, { id, subjectId }: MadeCandidate) => Promise.all([
    seen(role, `SELECT count(*) FROM outbox_messages WHERE application_id = $1::uuid`, id),
    seen(role, `SELECT count(*) FROM unmaskings WHERE application_id = $1::uuid`, id),
    seen(role, `SELECT count(*) FROM consent_current WHERE subject_id = $1::uuid`, subjectId),
    seen(role, `SELECT count(*) FROM processing_log WHERE purpose IN ('vacancies', 'talent-pool') AND subject_id = $1::uuid`, subjectId),
  ])

  test.each(Object.values(StaffRole))('%s', async (role) => {
    const made = await makeCandidate()
    const hires = role === 'hr' || role === 'privacy_officer'
    for (const table of tables) expect([table, (await readMasked(role, (tx) => tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table} LIMIT 1`))).length > 0]).toEqual([table, hires])
    expect((await around(role, made)).every((count) => count > 0)).toBe(hires)
    expect((await around(role, made)).every((count) => count === 0)).toBe(!hires)
  })

  test('no role of the staff reads what opens a file', async () => {
    for (const column of ['sealed_key', 'stored_as', 'digest']) await expect(readMasked('hr', (tx) => tx.$queryRawUnsafe(`SELECT ${column} FROM candidate_files`))).rejects.toThrow('permission denied')
    await expect(readMasked('privacy_officer', (tx) => tx.$queryRawUnsafe('SELECT sealed FROM candidate_keys'))).rejects.toThrow('permission denied')
  })

  test('of whose data are blocked even who hires sees nothing, and nothing is sent, until the block ends §6.2.4', async () => {
    const made = await makeCandidate()
    const { id: messageId } = await db.outboxMessage.findFirstOrThrow({ where: { applicationId: made.id }, select: { id: true } })
    const handed: string[] = []
    const send = async ({ id }: { id: string }) => void handed.push(id)
    const by = { email: { ...post.email, send }, sms: { ...post.sms, send } }
    const blockId = await db.$transaction((tx) => blockSubject(tx, { subjectId: made.subjectId, cause: 'обращение' }))
    expect(await seen('hr', 'SELECT count(*) FROM applications WHERE id = $1::uuid', made.id)).toBe(0)
    expect(await seen('hr', 'SELECT count(*) FROM application_notes WHERE application_id = $1::uuid', made.id)).toBe(0)
    expect(await seen('privacy_officer', 'SELECT count(*) FROM applications WHERE id = $1::uuid', made.id)).toBe(1)
    await deliverMessage(messageId, by)
    expect(handed).toEqual([])
    await db.$transaction((tx) => endBlock(tx, { blockId }, 'сведения верны'))
    await deliverMessage(messageId, by)
    expect(handed).toEqual([messageId])
  })
})

describe('of a candidate who is destroyed nothing is left §6.1.3 §5.1.8', () => {
  test('an application that goes by itself: no word in any row of any table, no byte in the store, an act that names nobody §6.2.6', async () => {
    const made = await makeCandidate()
    expect(await saying(made)).toEqual(expect.arrayContaining(['applications', 'application_answers', 'application_letters', 'application_notes', 'candidate_files', 'interviews', 'scorecard_marks', 'scorecards']))
    expect((await storedOf(made)).toSorted()).toEqual([made.storedAs, made.previewAs].toSorted())
    const number = await db.$transaction((tx) => destroyApplication(tx, made.id, 'просьба кандидата'))
    // The name of a file that is to go, until it went.
    expect(await saying(made)).toEqual(['stored_file_removals'])
    await removeStoredFiles()
    expect(await saying(made)).toEqual([])
    expect(await storedOf(made)).toEqual([])
    expect(await openCv(db, made.fileId)).toBeNull()
    const act = await db.destructionAct.findUniqueOrThrow({ where: { number } })
    expect(act.systems).toContain('Хранилище файлов магазина')
    expect(act.way).toContain('Ключи файлов уничтожены')
    expect(JSON.stringify(act)).not.toContain(made.email)
    expect(await statesOf('email', made.email)).toEqual({ vacancies: 'expired', 'talent-pool': 'expired' })
    expect(await db.candidateKey.count({ where: { subjectId: made.subjectId } })).toBe(0)
  })

  test('a person who asks for the destruction of everything: the plan says it beforehand, and it is done', async () => {
    const { personId, email } = await makeCustomer()
    const made = await makeCandidate({ personId, email })
    expect((await planDestruction(db, made.subjectId))?.gone.map(({ title }) => title)).toEqual(expect.arrayContaining(['Отклики на вакансии', 'Резюме', 'Заметки сотрудников об отклике', 'Оценки сотрудников', 'Собеседования', 'Кадровый резерв']))
    travel(-days(8))
    await makeOwnRequest(personId, { kind: 'destroy', text: '' })
    travel(0)
    const { id } = await db.destruction.findFirstOrThrow({ where: { subjectId: made.subjectId, state: 'planned' }, select: { id: true } })
    await carryOutDestruction(id)
    await owner.$executeRaw`UPDATE outbox_messages SET state = 'failed' WHERE state = 'queued' AND class = 'legal'`
    expect(await carryOutDestruction(id)).toBe('done')
    await removeStoredFiles()
    expect(await saying(made)).toEqual([])
    expect(await storedOf(made)).toEqual([])
    const act = await db.destructionAct.findFirstOrThrow({ where: { destructionId: id } })
    expect(act.systems).toContain('Хранилище файлов магазина')
    expect(act.categories).toContain('резюме и отклик на вакансию')
  })
})

describe('an application is its subject’s, whatever becomes of accounts', () => {
  test('of two records that become one it goes on with its consent, and stands in the account that stays §6.1.2', async () => {
    const [kept, gone] = [await makeCustomer(), await makeCustomer()]
    const made = await makeCandidate({ personId: gone.personId, email: gone.email })
    const officer = { personId: randomUUID() }
    const { keptProof, goneProof } = await beginMerge(officer, { kept: { channel: 'email', value: kept.email }, gone: { channel: 'email', value: gone.email } })
    await finishMerge(officer, { keptProof, goneProof, keptCode: proofCode(keptProof), goneCode: proofCode(goneProof) })
    expect(await stageOf(made)).toBe('received')
    expect(await statesOf('email', made.email)).toEqual({ vacancies: 'confirmed*', 'talent-pool': 'confirmed*' })
    expect(await db.application.count({ where: { id: made.id, subject: { personId: kept.personId } } })).toBe(1)
    expect(JSON.stringify(await getMyData(kept.personId))).toContain(made.mark)
  })

  test('who gives the e-mail up that proved the consent is no candidate by it any more, and in no pool §6.1.2', async () => {
    const { personId, email } = await makeCustomer()
    const made = await makeCandidate({ personId, email })
    expect(await restsOnEmail(personId)).toBe(true)
    await db.$transaction((tx) => changeContact(tx, personId, 'email', email))
    expect(await restsOnEmail(personId)).toBe(false)
    expect(await stageOf(made)).toBe('withdrawn')
    expect(await db.talentPoolEntry.count({ where: { subjectId: made.subjectId } })).toBe(0)
    expect((await db.application.findUniqueOrThrow({ where: { id: made.id } })).decidedAt?.getTime()).toBeLessThanOrEqual(now().getTime())
  })
})
