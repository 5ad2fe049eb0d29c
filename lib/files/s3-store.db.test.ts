import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import S3rver from 's3rver'
import sharp from 'sharp'
import { afterAll, expect, test, vi } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { pdfCv, upload } from '#lib/test-support/cv-files.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bucket-'))
const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: [{ name: 'shop-files', configs: [] }] })
const { port } = await server.run()
for (const [name, value] of Object.entries({ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'shop-files', S3_REGION: 'us-east-1', S3_ACCESS_KEY: 'S3RVER', S3_SECRET_KEY: 'S3RVER' })) vi.stubEnv(name, value)
// Not sooner: they need the settings.
const { store } = await import('./store.ts')
const { storeImage } = await import('./store-image.ts')
const { readStored } = await import('./picture-files.ts')
const { storeCv } = await import('#lib/careers/files/store-cv.ts')
const { claimFile } = await import('#lib/careers/files/claim-file.ts')
const { openCv } = await import('#lib/careers/files/open-cv.ts')
const { removeStoredFiles } = await import('#lib/careers/files/remove-stored-files.ts')

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const name = (): `candidates/${string}` => `candidates/${randomBytes(16).toString('hex')}`
const bytesOf = async (found: AsyncIterable<Uint8Array> | null) => found && Buffer.concat(await Array.fromAsync(found))

test('a bucket gives back what it was given, and nothing once it is removed', async () => {
  expect(env.S3_BUCKET).toBe('shop-files')
  const [at, bytes] = [name(), randomBytes(10 * 1024 * 1024)]
  await store().put(at, new Blob([bytes]))
  expect((await bytesOf(await store().read(at)))?.equals(bytes)).toBe(true)
  await store().put(at, new Blob([bytes.subarray(0, 5)]))
  expect(await bytesOf(await store().read(at))).toHaveLength(5)
  await store().remove(at)
  expect(await store().read(at)).toBeNull()
  await store().remove(at)
})

test('a name that the shop does not make is not asked for', async () => {
  for (const wrong of ['candidates/../../x', 'candidates/x', `other/${'0'.repeat(32)}`, `images/${'0'.repeat(32)}/x`, `candidates/${'0'.repeat(32)}?x`]) {
    await expect(store().read(wrong as `candidates/${string}`)).rejects.toThrow('not the name')
  }
})

test('pictures of goods live there', async () => {
  const photo = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#aa3322' } }).png().toBuffer()
  const { file } = await storeImage(photo)
  expect(await sharp(await readStored(file.replace('/images/', '')) ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'webp', width: 600 })
})

test('a CV lies there as noise, opens for its candidate, and goes with them §5.1.8', async () => {
  const bytes = await pdfCv('Curriculum of Anna')
  const { fileId } = await storeCv(upload(bytes), 'cv.pdf')
  const { id, subjectId } = await makeApplication()
  await db.$transaction((tx) => claimFile(tx, fileId, { applicationId: id, subjectId }))
  expect((await bytesOf((await openCv(db, fileId))?.content ?? null))?.equals(bytes)).toBe(true)
  const stored = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.parentPath.includes('candidates'))
  const files = await stored()
  expect(files.length).toBeGreaterThan(0)
  for (const entry of files) expect((await readFile(path.join(entry.parentPath, entry.name))).includes('%PDF')).toBe(false)
  // Nothing is left in the folder that uploads pass through, and nothing else is kept there.
  expect((await readdir(env.FILES_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())).toEqual([])
  await db.application.delete({ where: { id } })
  await removeStoredFiles()
  expect((await stored()).filter((entry) => entry.name.includes('object'))).toEqual([])
})

test('a bucket that refuses is no loss of a file: whoever puts it is told', async () => {
  await server.close()
  const before = await db.candidateFile.count()
  await expect(storeCv(upload(await pdfCv()), 'cv.pdf')).rejects.toMatchObject({ code: 'cv-busy' })
  expect(await db.candidateFile.count()).toBe(before)
})
