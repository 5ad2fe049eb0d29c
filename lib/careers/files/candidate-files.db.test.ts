import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { applicationToken } from '#lib/careers/application-link.ts'
import { days, minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { store } from '#lib/files/store.ts'
import { docxCv, odtCv, pdfCv, rtfCv, upload } from '#lib/test-support/cv-files.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { claimFile } from './claim-file.ts'
import { cvToken } from './cv-token.ts'
import { drawPreviews } from './draw-previews.ts'
import { looseFile } from './loose-file.ts'
import { openCv } from './open-cv.ts'
import { openOwnCv } from './open-own-cv.ts'
import { openPreview } from './open-preview.ts'
import { removeStoredFiles } from './remove-stored-files.ts'
import { storeCv } from './store-cv.ts'

afterEach(() => travel(0))

const sent = async (bytes: Buffer, name = 'cv.pdf') => (await storeCv(upload(bytes), name)).fileId
const claim = (fileId: string, whose: { id: string; subjectId: string }) => db.$transaction((tx) => claimFile(tx, fileId, { applicationId: whose.id, subjectId: whose.subjectId }))
const contentOf = async (fileId: string) => {
  const file = await openCv(db, fileId)
  return file && Buffer.concat(await Array.fromAsync(file.content))
}
async function candidate() {
  const { id } = await makeApplication()
  const { subjectId } = await db.application.findUniqueOrThrow({ where: { id }, select: { subjectId: true } })
  return { id, subjectId }
}
async function onDisk(): Promise<Buffer[]> {
  const found = await readdir(env.FILES_DIR, { recursive: true, withFileTypes: true })
  return Promise.all(found.filter((entry) => entry.isFile()).map((entry) => readFile(path.join(entry.parentPath, entry.name))))
}

describe('a CV', () => {
  test('opens for the candidate who claimed it, and for nobody before', async () => {
    const bytes = await pdfCv('Curriculum of Anna', 2)
    const fileId = await sent(bytes, 'Анна.pdf')
    expect(await contentOf(fileId)).toBeNull()
    expect(await looseFile(cvToken(fileId))).toEqual({ fileId, name: 'Анна.pdf', bytes: bytes.length, pages: 2 })
    const whose = await candidate()
    await claim(fileId, whose)
    expect((await contentOf(fileId))?.equals(bytes)).toBe(true)
    expect(await looseFile(cvToken(fileId))).toBeNull()
    expect((await onDisk()).some((file) => file.includes('%PDF') || file.includes('Anna'))).toBe(false)
  })

  test('is claimed once: not again, not by another, not when somebody else is quicker, not after a day', async () => {
    const [fileId, mine, theirs] = [await sent(await pdfCv()), await candidate(), await candidate()]
    const both = await Promise.all([outcome(claim(fileId, mine)), outcome(claim(fileId, theirs))])
    expect(both.toSorted()).toEqual(['cv-gone', 'in'])
    expect(await outcome(claim(fileId, mine))).toBe('cv-gone')
    expect(await outcome(claim(crypto.randomUUID(), mine))).toBe('cv-gone')
    const late = await sent(await pdfCv())
    travel(days(1) + 1000)
    expect(await outcome(claim(late, mine))).toBe('cv-gone')
    expect(await looseFile(cvToken(late))).toBeNull()
  })

  test('is not claimed for an application that is another subject\'s', async () => {
    const [fileId, mine, theirs] = [await sent(await pdfCv()), await candidate(), await candidate()]
    await expect(claim(fileId, { id: mine.id, subjectId: theirs.subjectId })).rejects.toThrow()
    expect(await looseFile(cvToken(fileId))).not.toBeNull()
  })

  test('is led to by no id that was guessed and no token that was changed, moved or made for something else', async () => {
    const fileId = await sent(await pdfCv())
    const whose = await candidate()
    const token = cvToken(fileId)
    for (const guess of [fileId, `${fileId}.`, `${fileId}.${'A'.repeat(22)}`, `${crypto.randomUUID()}.${token.split('.')[1]}`, token.slice(0, -1), applicationToken(fileId), '', '.', 'x'.repeat(5000)]) expect(await looseFile(guess)).toBeNull()
    await claim(fileId, whose)
    const another = await candidate()
    expect(await openOwnCv(applicationToken(whose.id), fileId)).toMatchObject({ kind: 'pdf' })
    for (const [guess, id] of [[applicationToken(another.id), fileId], [token, fileId], [whose.id, fileId], [applicationToken(whose.id), crypto.randomUUID()], [applicationToken(whose.id), '../../etc/passwd']] as const) {
      expect(await openOwnCv(guess, id)).toBeNull()
    }
  })

  test('that nobody claims goes after a day, bytes and all §5.1.8', async () => {
    const fileId = await sent(await pdfCv())
    const { storedAs } = await db.candidateFile.findUniqueOrThrow({ where: { id: fileId } })
    await removeStoredFiles()
    expect(await store().read(`candidates/${storedAs}`)).not.toBeNull()
    travel(days(1) + minutes(1))
    await removeStoredFiles()
    expect(await db.candidateFile.count({ where: { id: fileId } })).toBe(0)
    expect(await store().read(`candidates/${storedAs}`)).toBeNull()
    expect(await db.storedFileRemoval.count()).toBe(0)
  })

  test('goes with its application; what was copied before is noise without the key §5.1.8', async () => {
    const [bytes, whose] = [await pdfCv(), await candidate()]
    const fileId = await sent(bytes)
    await claim(fileId, whose)
    await drawPreviews(fileId)
    const copies = await db.candidateFile.findMany({ where: { id: fileId }, include: { previews: true } })
    const names = copies.flatMap(({ storedAs, previews }) => [storedAs, ...previews.map((preview) => preview.storedAs)])
    expect(names).toHaveLength(2)
    await db.application.delete({ where: { id: whose.id } })
    expect(await db.candidateKey.count({ where: { subjectId: whose.subjectId } })).toBe(0)
    expect((await db.storedFileRemoval.findMany()).map(({ storedAs }) => storedAs).toSorted()).toEqual(names.toSorted())
    expect(await removeStoredFiles()).toBe(2)
    for (const name of names) expect(await store().read(`candidates/${name}`)).toBeNull()
  })
})

describe('pages of a CV', () => {
  test('of a PDF are drawn as they are, ten at most, and encrypted', async () => {
    const [fileId, whose] = [await sent(await pdfCv('Page', 12)), await candidate()]
    await claim(fileId, whose)
    await drawPreviews(fileId)
    const drawn = await db.candidatePreview.findMany({ where: { fileId }, orderBy: { page: 'asc' } })
    expect(drawn.map(({ page, width, height }) => [page, width, height])).toEqual(Array.from({ length: 10 }, (_, index) => [index + 1, 1000, 1415]))
    const picture = await openPreview(db, fileId, 1)
    if (!picture) throw new Error('no picture')
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 1000 })
    // Dark letters on white paper.
    expect((await sharp(picture).stats()).channels[0]).toMatchObject({ max: 255, min: expect.toSatisfy((darkest: number) => darkest < 90) })
    expect((await onDisk()).some((file) => file.includes('WEBP'))).toBe(false)
    expect(await openPreview(db, fileId, 11)).toBeNull()
  })

  test.each<readonly [string, () => Buffer, string]>([
    ['Word', () => docxCv('Опыт работы\n'.repeat(100)), 'cv.docx'],
    ['OpenDocument', () => odtCv('Опыт работы\n'.repeat(100)), 'cv.odt'],
    ['RTF', () => rtfCv(String.raw`\'ce\'ef\'fb\'f2\par `.repeat(100)), 'cv.rtf'],
  ])('of %s are its text', async (_, make, name) => {
    const [fileId, whose] = [await sent(make(), name), await candidate()]
    await claim(fileId, whose)
    await drawPreviews(fileId)
    const file = await db.candidateFile.findUniqueOrThrow({ where: { id: fileId }, include: { previews: true } })
    expect(file).toMatchObject({ pages: 2, drawnAt: expect.any(Date) })
    expect(file.previews).toHaveLength(2)
  })

  test('are given up without a fault when the application ends while they are being drawn §6.1.3', async () => {
    const [fileId, whose] = [await sent(await pdfCv()), await candidate()]
    await claim(fileId, whose)
    const { drawn } = await db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE candidate_previews IN SHARE ROW EXCLUSIVE MODE`
      const drawing = drawPreviews(fileId)
      await expect.poll(() => tx.$queryRaw`SELECT 1 FROM pg_locks WHERE relation = 'candidate_previews'::regclass AND NOT granted`).toHaveLength(1)
      await tx.application.delete({ where: { id: whose.id } })
      return { drawn: drawing }
    })
    await drawn
    expect(await db.candidatePreview.count({ where: { fileId } })).toBe(0)
    expect(await removeStoredFiles()).toBe(1)
  })

  test('are drawn anew where an attempt broke off, and not for a file that is nobody\'s', async () => {
    const [fileId, whose] = [await sent(await pdfCv()), await candidate()]
    await drawPreviews(fileId)
    expect(await db.candidatePreview.count({ where: { fileId } })).toBe(0)
    await claim(fileId, whose)
    await drawPreviews(fileId)
    await drawPreviews(fileId)
    expect(await db.candidatePreview.count({ where: { fileId } })).toBe(1)
    expect(await removeStoredFiles()).toBe(1)
    expect(await openPreview(db, fileId, 1)).not.toBeNull()
  })
})
