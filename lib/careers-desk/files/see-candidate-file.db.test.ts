import { afterEach, expect, test } from 'vitest'
import type { Staff } from '#lib/auth/current-staff.ts'
import { claimFile } from '#lib/careers/files/claim-file.ts'
import { storeCv } from '#lib/careers/files/store-cv.ts'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { pdfCv, upload } from '#lib/test-support/cv-files.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { unmask } from '#lib/unmasking/unmask.ts'
import { seeCandidateFile } from './see-candidate-file.ts'

afterEach(() => travel(0))

const hr = (): Staff => ({ personId: crypto.randomUUID(), sessionId: crypto.randomUUID(), givenName: 'Ольга', roles: ['hr'], role: 'hr', secondFactor: true })

async function sentIn() {
  const { id, subjectId } = await makeApplication()
  const { fileId } = await storeCv(upload(await pdfCv()), 'cv.pdf')
  await db.$transaction((tx) => claimFile(tx, fileId, { applicationId: id, subjectId }))
  return { id, subjectId, fileId }
}
const open = (staff: Staff, applicationId: string) => unmask({ personId: staff.personId, role: 'hr' }, { applicationId }, { purpose: 'vacancies', text: 'первичный отбор' })
const seen = (applicationId: string) => db.applicationEvent.count({ where: { applicationId, kind: 'file_seen' } })

test('a CV is given to whom the data of its candidate are open, and each download is written down §5.5', async () => {
  const [staff, { id, subjectId, fileId }] = [hr(), await sentIn()]
  expect(await outcome(seeCandidateFile(staff, id, fileId, 'download'))).toBe('not-permitted')
  await open(staff, id)
  await seeCandidateFile(staff, id, fileId, 'download')
  await seeCandidateFile(staff, id, fileId, 'download')
  expect(await seen(id)).toBe(2)
  const lines = await db.processingEntry.findMany({ where: { subjectId, verb: 'extract', reason: { startsWith: 'скачано резюме' } } })
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatchObject({ actor: `staff:${staff.personId}`, role: 'hr', purpose: 'vacancies', reason: 'скачано резюме: первичный отбор', categories: ['application'] })
  expect(await outcome(seeCandidateFile(hr(), id, fileId, 'download'))).toBe('not-permitted')
  travel(minutes(16))
  expect(await outcome(seeCandidateFile(staff, id, fileId, 'download'))).toBe('not-permitted')
})

test('its pages are one look while the data are open', async () => {
  const [staff, { id, fileId }] = [hr(), await sentIn()]
  await open(staff, id)
  for (let page = 0; page < 5; page += 1) await seeCandidateFile(staff, id, fileId, 'page')
  expect(await seen(id)).toBe(1)
})

test('another candidate\'s file, a file that is none, and one that a block hides are not found §6.2.4', async () => {
  const [staff, mine, theirs] = [hr(), await sentIn(), await sentIn()]
  await open(staff, mine.id)
  expect(await outcome(seeCandidateFile(staff, mine.id, theirs.fileId, 'download'))).toBe('not-found')
  expect(await outcome(seeCandidateFile(staff, mine.id, crypto.randomUUID(), 'page'))).toBe('not-found')
  await db.$transaction((tx) => blockSubject(tx, { subjectId: mine.subjectId, cause: 'обращение' }))
  expect(await outcome(seeCandidateFile(staff, mine.id, mine.fileId, 'download'))).toBe('not-found')
  expect(await seen(mine.id)).toBe(0)
})
