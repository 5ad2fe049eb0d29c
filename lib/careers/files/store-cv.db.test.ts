import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { docxCv, odtCv, pdfCv, rtfCv, upload } from '#lib/test-support/cv-files.ts'
import { storeCv } from './store-cv.ts'

const kept = async (): Promise<string[]> => (await readdir(env.FILES_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)

test.each<readonly [string, () => Buffer | Promise<Buffer>, string, number]>([
  ['a PDF', () => pdfCv('Curriculum vitae', 3), 'Резюме Иванов.pdf', 3],
  ['a Word document', () => docxCv('Иванов\nИван'), 'cv.docx', 1],
  ['an OpenDocument text', () => odtCv('Иванов\nИван'), 'cv.odt', 1],
  ['an RTF', () => rtfCv(), 'cv.rtf', 1],
  ['a long text', () => docxCv('строка\n'.repeat(120)), 'длинное.docx', 3],
])('%s is taken in, and nobody reads it on the disk', async (_, make, name, pages) => {
  const bytes = await make()
  const before = await kept()
  const stored = await storeCv(upload(bytes), name)
  expect(stored).toMatchObject({ name, pages, bytes: bytes.length, kind: name.split('.').at(-1) })
  const row = await db.candidateFile.findUniqueOrThrow({ where: { id: stored.fileId } })
  expect((await kept()).filter((file) => !before.includes(file))).toEqual([row.storedAs])
})
