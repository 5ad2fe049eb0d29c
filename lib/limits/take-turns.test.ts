import { expect, test } from 'vitest'
import { outcome } from '#lib/test-support/outcome.ts'
import { takeTurns } from './take-turns.ts'

test('so many run, the others wait in their order, and one that fails lets the next in', async () => {
  const inTurn = takeTurns({ atOnce: 2, waiting: 10, patience: 10_000, busy: 'busy' })
  let [running, most] = [0, 0]
  const done: number[] = []
  const work = (index: number) => inTurn(async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    done.push(index)
    if (index === 1) throw new Error('broken')
  })
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work))
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect([most, done.length]).toEqual([2, 6])
  expect(new Set(done.slice(4))).toEqual(new Set([4, 5]))
})

test('who finds no place to wait, or waits too long, is told', async () => {
  const inTurn = takeTurns({ atOnce: 1, waiting: 1, patience: 20, busy: 'busy' })
  let end = (): void => undefined
  const first = inTurn(() => new Promise<void>((resolve) => { end = resolve }))
  const second = outcome(inTurn(() => Promise.resolve()))
  expect(await outcome(inTurn(() => Promise.resolve()))).toBe('busy')
  expect(await second).toBe('busy')
  end()
  await first
  expect(await outcome(inTurn(() => Promise.resolve()))).toBe('in')
})
