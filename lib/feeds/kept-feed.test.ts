import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { keptFeed } from './kept-feed.ts'

afterEach(() => travel(0))

const text = async (asked: ReturnType<typeof keptFeed>) => gunzipSync((await asked).gzip).toString()

/** A feed of a text, that counts how often it was written. */
function source(said: string) {
  return vi.fn<(at: Date) => AsyncGenerator<string>>(async function* (at: Date) {
    yield `${at.toISOString().slice(0, 10)} `
    yield said
  })
}

test('is made once for a version, also for many who ask at once', async () => {
  const write = source('one')
  await Promise.all(Array.from({ length: 5 }, () => keptFeed('once', '1', write)))
  await keptFeed('once', '1', write)
  expect(write).toHaveBeenCalledTimes(1)
  await vi.waitFor(async () => expect(await text(keptFeed('once', '2', source('two')))).toContain('two'))
})

test('what has not changed keeps its tag, date and bytes for a day; then the date inside is renewed', async () => {
  const first = await keptFeed('same', '1', source('one'))
  travel(days(0.5))
  const write = source('one')
  await vi.waitFor(async () => {
    expect(await keptFeed('same', '2', write)).toMatchObject({ etag: first.etag, modifiedAt: first.modifiedAt })
    expect(write).toHaveBeenCalled()
  })
  travel(days(2))
  await vi.waitFor(async () => expect((await keptFeed('same', '3', source('one'))).modifiedAt.getTime()).toBeGreaterThan(first.modifiedAt.getTime()))
})

test('one that takes long is made at most a tenth of the time, and served as it was meanwhile', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  let gate = Promise.withResolvers<void>()
  const slow = vi.fn<() => AsyncGenerator<string>>(async function* () {
    yield 'head '
    await gate.promise
    yield 'slow'
  })
  const first = keptFeed('slow', '1', slow)
  clock.mockReturnValue(10_000)
  gate.resolve()
  expect(await text(first)).toBe('head slow')
  clock.mockReturnValue(99_000)
  await keptFeed('slow', '2', slow)
  expect(slow).toHaveBeenCalledTimes(1)
  gate = Promise.withResolvers<void>()
  clock.mockReturnValue(101_000)
  expect(await text(keptFeed('slow', '2', slow))).toBe('head slow')
  expect(slow).toHaveBeenCalledTimes(2)
  gate.resolve()
  clock.mockRestore()
})

test('a failure is told, and the next who asks tries again', async () => {
  const broken = async function* () {
    yield 'head'
    throw new Error('no database')
  }
  await expect(keptFeed('broken', '1', broken)).rejects.toThrow('no database')
  expect(await text(keptFeed('broken', '1', source('one')))).toContain('one')
})
