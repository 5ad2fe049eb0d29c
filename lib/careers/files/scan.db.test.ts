import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { clamd, eicar } from '#lib/test-support/clamd.ts'
import { pdfCv, rtfCv, upload } from '#lib/test-support/cv-files.ts'
import { outcome } from '#lib/test-support/outcome.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'clamd-'))
const socket = path.join(folder, 'clamd.ctl')
vi.stubEnv('CLAMAV_SOCKET', socket)
const { storeCv } = await import('./store-cv.ts') // not sooner: it needs the setting
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const kept = async (): Promise<number> => (await readdir(env.FILES_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length

test('a scanner sees the whole file, and what it finds is refused', async () => {
  const scanner = await clamd(socket)
  try {
    const [virus, clean] = [rtfCv(eicar.replaceAll(/[\\{}]/g, '\\$&')), await pdfCv()]
    const raw = Buffer.concat([await pdfCv(), Buffer.from(eicar)])
    expect(await outcome(storeCv(upload(raw), 'cv.pdf'))).toBe('cv-virus')
    expect(await kept()).toBe(0)
    expect(await db.candidateFile.count()).toBe(0)
    const { fileId } = await storeCv(upload(clean), 'cv.pdf')
    expect(await db.candidateFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({ scanner: 'ClamAV' })
    // Escaped, the string is none that a scanner knows.
    expect(await outcome(storeCv(upload(virus), 'cv.rtf'))).toBe('in')
    expect(scanner.streams).toEqual([raw.length, clean.length, virus.length])
  } finally {
    await scanner.close()
  }
})

test.each<readonly [string, ((stream: Buffer) => string | null) | undefined]>([
  ['is not there', undefined],
  ['hangs up', () => null],
  ['is at its limit', () => 'INSTREAM size limit exceeded. ERROR'],
  ['says something else', () => 'PONG'],
])('while a scanner %s nothing passes', async (_, answer) => {
  const before = [await kept(), await db.candidateFile.count()]
  const scanner = answer && (await clamd(socket, answer))
  try {
    expect(await outcome(storeCv(upload(await pdfCv()), 'cv.pdf'))).toBe('cv-busy')
    expect([await kept(), await db.candidateFile.count()]).toEqual(before)
  } finally {
    await scanner?.close()
  }
})
