import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { upload } from '#lib/test-support/cv-files.ts'
import { honestFiles, hostileFiles } from '#lib/test-support/hostile-files.ts'
import { MOST_BYTES } from './limits.ts'
import { cvRefusals } from './refusals.ts'
import { storeCv } from './store-cv.ts'

const kept = async (): Promise<number> => (await readdir(env.FILES_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length

test.each(hostileFiles)('%s is refused, and nothing of it is kept', { timeout: 60_000 }, async (_, name, code, make) => {
  const bytes = await make()
  const refusal: unknown = await storeCv(upload(bytes), name).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code })
  expect(cvRefusals[code]).toMatch(/^[А-ЯЁ][^a-z]*[а-яё]/)
  expect(await kept()).toBe(0)
  expect(await db.candidateFile.count()).toBe(0)
})

test('nothing is read after the first byte too many', async () => {
  let read = 0
  async function* endless() {
    for (;;) {
      read += 65_536
      yield new Uint8Array(65_536).fill(0x25)
    }
  }
  await expect(storeCv(endless(), 'cv.pdf')).rejects.toMatchObject({ code: 'cv-too-large' })
  expect(read).toBeLessThanOrEqual(MOST_BYTES + 65_536)
  expect(await kept()).toBe(0)
})

test('an upload that breaks off leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from('%PDF-1.7\n')
    throw new Refusal('cv-broken')
  }
  await expect(storeCv(broken(), 'cv.pdf')).rejects.toMatchObject({ code: 'cv-broken' })
  expect(await kept()).toBe(0)
})

test('there are more than forty of them, of every code that a file can have', () => {
  const byOthers = ['cv-missing', 'cv-virus', 'cv-busy', 'cv-gone']
  expect(hostileFiles.length).toBeGreaterThan(40)
  expect(Object.keys(cvRefusals).filter((code) => !hostileFiles.some(([, , refused]) => refused === code))).toEqual(byOthers)
})

test.each(honestFiles)('%s is taken in', { timeout: 60_000 }, async (_, name, make) => {
  expect(await storeCv(upload(await make()), name)).toMatchObject({ name, kind: name.split('.').at(-1) })
})
