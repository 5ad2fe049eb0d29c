import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { closeVacancy } from '#lib/careers-desk/vacancies/close-vacancy.ts'
import { days, now } from '#lib/clock/clock.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { someEmail, visit } from '#lib/test-support/consent.ts'
import { makeApplication, type MadeApplication, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeSubject } from '#lib/test-support/make-rights.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { joinPool } from './pool/join-pool.ts'

/** What whoever runs the shop's code cannot make of candidates by SQL of their own: the table of ways past the guards. */
let open: string
let closed: string
let draft: string
let waits: MadeApplication
let rejected: MadeApplication
let late: MadeApplication
let hired: MadeApplication
let withdrawn: MadeApplication
let pooled: MadeApplication
let stranger: string
let file: string
let looseFile: string
let scorecard: string
let interview: string
let message: string

const until = () => new Date(now().getTime() + days(10))

beforeAll(async () => {
  ;[open, closed, draft] = [(await makeVacancy()).id, (await makeVacancy()).id, (await makeVacancy({ state: 'draft' })).id]
  waits = await makeApplication({ vacancyId: open })
  rejected = await makeApplication({ vacancyId: open })
  late = await makeApplication({ vacancyId: closed })
  hired = await makeApplication({ vacancyId: open })
  withdrawn = await makeApplication({ vacancyId: open })
  pooled = await makeApplication({ vacancyId: open, agreesToPool: true })
  await db.$transaction((tx) => joinPool(tx, { subjectId: pooled.subjectId, applicationId: pooled.id, at: now() }))
  await db.application.update({ where: { id: rejected.id }, data: { stage: 'rejected', rejectReason: 'chosen', decidedAt: now() } })
  await db.application.update({ where: { id: hired.id }, data: { stage: 'hired', decidedAt: now() } })
  await closeVacancy({ id: closed }, null)
  await db.$transaction((tx) => withdrawConsents(tx, { subjectId: withdrawn.subjectId, cells: [VACANCIES], evidence: visit(), point: 'communications' }))
  stranger = await makeSubject()
  const cv = { kind: 'pdf', name: 'cv.pdf', bytes: 10, pages: 1, sealedKey: randomBytes(8), digest: 'x', createdAt: now() } as const
  file = (await db.candidateFile.create({ data: { ...cv, applicationId: waits.id, storedAs: randomBytes(16).toString('hex') } })).id
  looseFile = (await db.candidateFile.create({ data: { ...cv, storedAs: randomBytes(16).toString('hex') } })).id
  await db.applicationNote.create({ data: { applicationId: waits.id, text: 'Звонили', authorId: randomUUID(), createdAt: now() } })
  await db.applicationLetter.create({ data: { applicationId: waits.id, subject: 'Тема', body: 'Письмо', createdAt: now() } })
  scorecard = (await db.scorecard.create({ data: { applicationId: waits.id, authorId: randomUUID(), verdict: 'yes', comment: '', createdAt: now() } })).id
  interview = (await db.interview.create({ data: { applicationId: waits.id, kind: 'phone', place: '+79000000000', minutes: 30, authorId: randomUUID(), createdAt: now() } })).id
  message = (await db.outboxMessage.create({ data: { key: randomUUID(), class: 'service', channel: 'email', template: 'application-received', recipient: waits.email, applicationId: waits.id, queuedAt: now() } })).id
})

const insert = (table: string, columns: Record<string, string>) => `INSERT INTO ${table} (${Object.keys(columns).map((name) => `"${name}"`).join(', ')}) VALUES (${Object.values(columns).join(', ')})`
const applying = (columns: Record<string, string>) => insert('applications', {
  id: 'uuidv7()', vacancy_id: `'${open}'`, subject_id: `'${waits.subjectId}'`, surname: `'И'`, given_name: `'А'`, email: `'${someEmail()}'`, phone: `'+79001234567'`, received_at: 'now()', ...columns,
})
const changing = ({ id }: { id: string }, set: string) => `UPDATE applications SET ${set} WHERE id = '${id}'`
const offering = (columns: Record<string, string>) => insert('vacancies', {
  id: 'uuidv7()', slug: `'work-${randomUUID()}'`, title: `'Работа'`, team: `'Склад'`, city: `'Саратов'`, employment: `'full_time'`, workplace: `'on_site'`, summary: `''`, description: `''`, duties: `'{}'`, requirements: `'{}'`,
  conditions: `'{}'`, criteria: `'{}'`, ...columns,
})
const staying = (columns: Record<string, string>) => insert('talent_pool', {
  subject_id: `'${waits.subjectId}'`, application_id: `'${waits.id}'`, entered_at: 'now()', until: `now() + interval '100 days'`, ...columns,
})
const uploading = (columns: Record<string, string>) => insert('candidate_files', {
  id: 'uuidv7()', kind: `'pdf'`, name: `'cv.pdf'`, bytes: '10', pages: '1', stored_as: `'${randomBytes(16).toString('hex')}'`, sealed_key: `'x'`, digest: `'x'`, created_at: 'now()', ...columns,
})
const writing = (columns: Record<string, string>) => insert('outbox_messages', {
  id: 'uuidv7()', key: `'${randomUUID()}'`, class: `'service'`, channel: `'email'`, template: `'application-letter'`, recipient: `'${waits.email}'`, application_id: `'${waits.id}'`, queued_at: 'now()', ...columns,
})

const attempts: readonly (readonly [what: string, sql: () => string, refused: RegExp])[] = [
  // Whoever did not agree is no candidate.
  ['applying without a consent', () => applying({ subject_id: `'${stranger}'` }), /without a living consent/],
  ['applying by a consent that was taken back', () => applying({ subject_id: `'${withdrawn.subjectId}'` }), /without a living consent/],
  ['moving an application to another subject', () => changing(waits, `subject_id = '${stranger}'`), /stays whose and for what/],
  // A vacancy that is not open is answered by nobody.
  ['answering a draft', () => applying({ vacancy_id: `'${draft}'` }), /the vacancy is not open/],
  ['answering a closed vacancy', () => applying({ vacancy_id: `'${closed}'` }), /the vacancy is not open/],
  ['answering before it was published', () => applying({ received_at: `now() - interval '3 days'` }), /the vacancy is not open/],
  ['answering twice', () => applying({}), /applications_once|vacancy_id.*subject_id/],
  ['beginning in the middle', () => applying({ subject_id: `'${pooled.subjectId}'`, stage: `'offer'` }), /begins as received/],
  ['beginning decided', () => applying({ stage: `'hired'`, decided_at: 'now()' }), /begins as received/],
  ['moving an application to another vacancy', () => changing(waits, `vacancy_id = '${closed}'`), /stays whose and for what/],
  ['back-dating it', () => changing(waits, `received_at = received_at - interval '1 year'`), /stays whose and for what/],
  ['giving it another number', () => changing(waits, 'number = 7'), /stays whose and for what/],
  ['an e-mail in capitals', () => changing(waits, `email = 'Anna@Example.ru'`), /applications_contacts/],
  ['a phone that is none', () => changing(waits, `phone = '112'`), /applications_contacts/],
  ['a link that is not https', () => changing(waits, `cv_link = 'javascript:alert(1)'`), /applications_link/],
  ['nobody’s name', () => changing(waits, `surname = ' '`), /applications_names/],
  // Decisions begin clocks.
  ['a decision without its moment', () => changing(waits, `stage = 'hired'`), /applications_decided/],
  ['a moment without a decision', () => changing(waits, 'decided_at = now()'), /applications_decided/],
  ['a decision before the application', () => changing(waits, `stage = 'hired', decided_at = received_at - interval '1 hour'`), /applications_time/],
  ['a rejection without a reason', () => changing(waits, `stage = 'rejected', decided_at = now()`), /applications_reason/],
  ['a reason without a rejection', () => changing(waits, `reject_reason = 'chosen'`), /applications_reason/],
  ['un-hiring', () => changing(hired, `stage = 'received', decided_at = NULL`), /this decision is final/],
  ['going on with what was withdrawn', () => changing(withdrawn, `stage = 'received', decided_at = NULL`), /this decision is final/],
  ['undoing the rejection of a closed vacancy', () => changing(late, `stage = 'received', decided_at = NULL, reject_reason = NULL`), /nothing to decide/],
  // Vacancies.
  ['opening a closed vacancy', () => `UPDATE vacancies SET state = 'published', closed_at = NULL WHERE id = '${closed}'`, /is not opened again/],
  ['hiding a published one as a draft', () => `UPDATE vacancies SET state = 'draft' WHERE id = '${open}'`, /does not become a draft/],
  ['another address for a published one', () => `UPDATE vacancies SET slug = 'other' WHERE id = '${open}'`, /the address of a published vacancy stays/],
  ['publishing without a moment', () => offering({ state: `'published'` }), /vacancies_state/],
  ['closing without a moment', () => `UPDATE vacancies SET state = 'closed' WHERE id = '${open}'`, /vacancies_state/],
  ['closing before it begins', () => offering({ publish_at: 'now()', closes_at: `now() - interval '1 day'` }), /vacancies_time/],
  ['a salary below its beginning', () => offering({ salary_from: '900', salary_to: '800' }), /vacancies_salary/],
  ['an address that is none', () => offering({ slug: `'../etc'` }), /vacancies_slug/],
  ['a vacancy without words', () => offering({ title: `' '` }), /vacancies_words/],
  ['deleting a vacancy that somebody has answered', () => `DELETE FROM vacancies WHERE id = '${open}'`, /applications_vacancy_id_fkey|foreign key/],
  ['a choice without anything to choose', () => insert('vacancy_questions', { id: 'uuidv7()', vacancy_id: `'${draft}'`, position: '0', kind: `'choice'`, text: `'?'`, options: `'{}'` }), /vacancy_questions_options/],
  // The talent pool.
  ['the pool without a consent', () => staying({}), /in the talent pool without a living consent/],
  ['more than a year in it', () => `UPDATE talent_pool SET until = entered_at + interval '367 days' WHERE subject_id = '${pooled.subjectId}'`, /holds a year/],
  ['a stay that begins later, so that it ends later', () => `UPDATE talent_pool SET entered_at = entered_at + interval '1 year', until = until + interval '1 year' WHERE subject_id = '${pooled.subjectId}'`, /holds a year/],
  ['a stay by somebody else’s application', () => `UPDATE talent_pool SET application_id = '${waits.id}' WHERE subject_id = '${pooled.subjectId}'`, /not the candidate's application/],
  // What was written stays as it was written.
  ['rewriting an event', () => `UPDATE application_events SET happened_at = now() WHERE application_id = '${waits.id}'`, /stays with it/],
  ['deleting an event', () => `DELETE FROM application_events WHERE application_id = '${waits.id}'`, /stays with it/],
  ['rewriting a note that the candidate may read', () => `UPDATE application_notes SET text = 'Прекрасно' WHERE application_id = '${waits.id}'`, /stays with it/],
  ['deleting a note', () => `DELETE FROM application_notes WHERE application_id = '${waits.id}'`, /stays with it/],
  ['rewriting a letter', () => `UPDATE application_letters SET body = '' WHERE application_id = '${waits.id}'`, /stays with it/],
  ['deleting a letter', () => `DELETE FROM application_letters WHERE application_id = '${waits.id}'`, /stays with it/],
  ['a move without its stages', () => insert('application_events', { id: 'uuidv7()', application_id: `'${waits.id}'`, kind: `'moved'`, happened_at: 'now()' }), /application_events_move/],
  // Files.
  ['taking a file to another application', () => `UPDATE candidate_files SET application_id = '${rejected.id}' WHERE id = '${file}'`, /a file stays with its application/],
  ['making a file nobody’s again', () => `UPDATE candidate_files SET application_id = NULL WHERE id = '${file}'`, /a file stays with its application/],
  ['other bytes under the same row', () => `UPDATE candidate_files SET stored_as = '${'0'.repeat(32)}' WHERE id = '${looseFile}'`, /a file stays with its application/],
  ['another digest', () => `UPDATE candidate_files SET digest = 'y' WHERE id = '${looseFile}'`, /a file stays with its application/],
  ['a name in the store that is a path', () => uploading({ stored_as: `'../../secret'` }), /candidate_files_stored/],
  ['more than ten megabytes', () => uploading({ bytes: '10485761' }), /candidate_files_size/],
  ['more than fifty pages', () => uploading({ pages: '51' }), /candidate_files_size/],
  ['a mark that is none', () => insert('scorecard_marks', { scorecard_id: `'${scorecard}'`, criterion: `'Речь'`, mark: '5' }), /scorecard_marks_mark/],
  ['an interview of five minutes', () => `UPDATE interviews SET minutes = 5 WHERE id = '${interview}'`, /interviews_minutes/],
  ['an interview that is booked for no time', () => `UPDATE interviews SET state = 'booked' WHERE id = '${interview}'`, /interviews_start/],
  // Letters.
  ['advertising to a candidate', () => writing({ class: `'marketing'` }), /outbox_messages_basis/],
  ['a duty to write that is none', () => writing({ class: `'legal'` }), /outbox_messages_basis/],
  ['an SMS about an application', () => writing({ channel: `'sms'` }), /outbox_messages_basis/],
  ['a letter that rests on two things', () => `UPDATE outbox_messages SET person_id = '${randomUUID()}' WHERE id = '${message}'`, /outbox_messages_basis|foreign key/],
  ['an application that waits in a proof once it is proved', () => insert('proofs', {
    id: 'uuidv7()', purpose: `'apply'`, channel: `'email'`, contact: `'${waits.email}'`, payload: `'{}'`, created_at: 'now()', expires_at: 'now()', proved_at: 'now()',
  }), /proofs_payload/],
]

describe('nobody becomes a candidate, stays one or is written to past the rules, whoever writes the SQL §4.1.12 §5.1.8 §4.1.3', () => {
  test.each(attempts)('%s', async (_, sql, refused) => {
    const all = await db.application.findMany({ orderBy: { id: 'asc' } })
    await expect(db.$transaction((tx) => tx.$executeRawUnsafe(sql()))).rejects.toThrow(refused)
    expect(await db.application.findMany({ orderBy: { id: 'asc' } })).toEqual(all)
  })
})

describe('what is written is put right instead of refused §5.1.8', () => {
  const ends = async ({ id }: { id: string }) => (await db.application.findUniqueOrThrow({ where: { id }, select: { decidedAt: true, retainUntil: true } }))

  test.each([
    ['another end', 'retain_until = now() + interval \'10 years\''],
    ['no end', 'retain_until = NULL'],
    ['a later decision', 'decided_at = now() + interval \'1 year\''],
  ])('%s changes nothing', async (_, set) => {
    for (const each of [rejected, hired, withdrawn, late]) {
      const before = await ends(each)
      await db.$executeRawUnsafe(changing(each, set))
      expect(await ends(each)).toEqual(before)
    }
  })

  test('a moment that somebody stays longer is given back with the stay', async () => {
    await db.application.update({ where: { id: pooled.id }, data: { stage: 'rejected', rejectReason: 'chosen', decidedAt: now() } })
    expect((await ends(pooled)).retainUntil?.getTime()).toBeGreaterThan(until().getTime())
    const { retainUntil } = await ends(rejected)
    await db.talentPoolEntry.delete({ where: { subjectId: pooled.subjectId } })
    expect((await ends(pooled)).retainUntil).toEqual(retainUntil)
  })

  test('with a row its bytes and its key go', async () => {
    const { storedAs } = await db.candidateFile.findUniqueOrThrow({ where: { id: file } })
    await db.candidateKey.create({ data: { subjectId: waits.subjectId, sealed: randomBytes(8) } })
    await db.application.delete({ where: { id: waits.id } })
    expect(await db.storedFileRemoval.count({ where: { storedAs } })).toBe(1)
    expect(await db.candidateKey.count({ where: { subjectId: waits.subjectId } })).toBe(0)
    expect(await db.applicationNote.count({ where: { applicationId: waits.id } })).toBe(0)
  })
})
