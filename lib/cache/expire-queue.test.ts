import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { expireQueue } from './expire-queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function queueOf(expire: (stale: string[]) => Promise<void> = async () => {}) {
  const asked: string[][] = []
  const queue = expireQueue({ expire: (stale) => (asked.push(stale), expire(stale)), onError: () => {} })
  return { asked, ...queue }
}

test('what comes together is passed on together, and once more when running renderings have ended', async () => {
  const { add, asked } = queueOf()
  add(['a', 'b'])
  add(['b', 'c'])
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual([['a', 'b', 'c']])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([['a', 'b', 'c'], ['a', 'b', 'c']])
})

test('what fails is asked again, and nothing else waits for it', async () => {
  let failing = true
  const { add, asked } = queueOf(async (stale) => {
    if (failing && stale.includes('a')) throw new Error('not yet')
  })
  add(['a'])
  await vi.advanceTimersByTimeAsync(300)
  add(['b'])
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual([['a'], ['b']])
  failing = false
  await vi.advanceTimersByTimeAsync(600)
  expect(asked.at(-1)).toEqual(['a'])
})

test('more than a page cache can sensibly be told is everything', async () => {
  const { add, asked } = queueOf()
  add(Array.from({ length: 501 }, (_, index) => `product:${index}`))
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual([['everything']])
})

test('what fails after the queue was closed is neither told nor asked again', async () => {
  let fail = (): void => {}
  const troubles: unknown[] = []
  const { add, close } = expireQueue({ expire: () => new Promise((_, reject) => (fail = () => reject(new Error('the server has ended')))), onError: (error) => troubles.push(error) })
  add(['a'])
  await vi.advanceTimersByTimeAsync(300)
  close()
  fail()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(troubles).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('a closed queue is quiet', async () => {
  const { add, close, asked } = queueOf()
  add(['a'])
  close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([])
})
