import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { claimFile } from '#lib/careers/files/claim-file.ts'
import { storeCv } from '#lib/careers/files/store-cv.ts'
import { joinPool } from '#lib/careers/pool/join-pool.ts'
import { queueApplicationMessage } from '#lib/careers/queue-application-message.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { rtfCv, upload } from './cv-files.ts'
import { makeApplication, type MadeApplication } from './make-application.ts'
import { makeVacancy } from './make-vacancy.ts'

export type MadeCandidate = MadeApplication & {
  /** What nothing else says; everything that is held of the candidate says it. */
  readonly mark: string
  readonly cv: Buffer
  readonly fileId: string
  readonly storedAs: string
  /** Where a page of it lies as a picture. */
  readonly previewAs: string
}

/** A candidate who has left traces everywhere: a CV, a letter, answers, notes, marks, an interview, letters of the staff, the talent pool, a look of the staff. */
export async function makeCandidate({ email, personId }: { readonly email?: string; readonly personId?: string } = {}): Promise<MadeCandidate> {
  const mark = `Чижова-${randomInt(1e9, 1e10)}`
  const { id: vacancyId } = await makeVacancy({ questions: ['Когда?'] })
  const made = await makeApplication({
    vacancyId, surname: mark, letter: `Меня зовут ${mark}`, answers: [{ question: 'Когда?', answer: `Завтра, ${mark}` }], agreesToPool: true, ...(email !== undefined && { email }), ...(personId !== undefined && { personId }),
  })
  const cv = rtfCv(`Curriculum ${mark.replace('Чижова', 'Siskin')}`)
  const { fileId } = await storeCv(upload(cv), `${mark}.rtf`)
  const { storedAs } = await db.candidateFile.findUniqueOrThrow({ where: { id: fileId }, select: { storedAs: true } })
  const previewAs = randomBytes(16).toString('hex')
  await store().put(`candidates/${previewAs}`, new Blob(['a page']))
  const [applicationId, authorId, createdAt] = [made.id, randomUUID(), now()]
  await db.$transaction(async (tx) => {
    await claimFile(tx, fileId, { applicationId, subjectId: made.subjectId })
    await tx.candidatePreview.create({ data: { fileId, page: 50, width: 595, height: 842, storedAs: previewAs } })
    await joinPool(tx, { subjectId: made.subjectId, applicationId, at: createdAt })
    await tx.application.update({ where: { id: applicationId }, data: { cvLink: `https://cv.example/${mark}`, patronymic: mark } })
    await tx.applicationNote.create({ data: { applicationId, text: `${mark} звонила`, authorId, createdAt } })
    await tx.scorecard.create({
      data: { applicationId, authorId, verdict: 'yes', comment: `${mark} говорит ясно`, createdAt, marks: { create: { criterion: `Речь ${mark}`, mark: 4 } } },
    })
    const startsAt = new Date(createdAt.getTime() + days(2))
    await tx.interview.create({ data: { applicationId, kind: 'video', place: `https://call.example/${mark}`, minutes: 30, authorId, createdAt, slots: { create: { startsAt } } } })
    const letter = await tx.applicationLetter.create({ data: { applicationId, subject: `Для ${mark}`, body: `Здравствуйте, ${mark}!`, authorId, createdAt } })
    await queueApplicationMessage(tx, { key: `application-letter:${letter.id}`, template: 'application-letter', applicationId, aboutId: letter.id })
    await tx.unmasking.create({ data: { staffId: authorId, role: 'hr', applicationId, purpose: 'vacancies', reason: 'Собеседование', createdAt, expiresAt: startsAt } })
  })
  return { ...made, mark, cv, fileId, storedAs, previewAs }
}
