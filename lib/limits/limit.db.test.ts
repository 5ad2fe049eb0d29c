import { afterEach, expect, test, vi } from 'vitest'
import { db } from '#lib/db/db.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { forgetTries, giveBack, takeTries } from './limit.ts'

afterEach(() => vi.resetModules())

const take = (subject: string) => outcome(takeTries(['sign-in:contact', subject]))

test('fifty at once are five, counted by one set of counters or by two', async () => {
  vi.resetModules()
  const another = await import('./limit.ts')
  expect(another.takeTries).not.toBe(takeTries)
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? take('anna') : another.takeTries(['sign-in:contact', 'anna']).then(() => 'in', () => 'too-many-tries'))),
  )
  expect(outcomes.filter((code) => code === 'in')).toHaveLength(5)
})

test('who is limited stands nowhere §3.3.2', async () => {
  await take('vera@example.ru')
  await takeTries(['sign-in:address', '203.0.113.77'])
  const rows = JSON.stringify((await db.rateLimit.findMany()).map(({ key }) => key))
  expect(rows).not.toMatch(/vera|203\.0\.113/)
  expect(rows).toMatch(/sign-in:contact:[\w-]{22}"/)
})

test('subjects and limits do not mix; an unknown address is a subject, too', async () => {
  for (let i = 0; i < 5; i += 1) await take('boris')
  expect(await take('boris')).toBe('too-many-tries')
  expect(await take('boris2')).toBe('in')
  expect(await outcome(takeTries(['ask:contact', 'boris']))).toBe('in')
  expect(await outcome(takeTries(['sign-in:address', null]))).toBe('in')
})

test('minutes are whole and never none', async () => {
  for (let i = 0; i < 5; i += 1) await take('clara')
  await expect(takeTries(['sign-in:contact', 'clara'])).rejects.toMatchObject({ fields: { minutes: '15' } })
  await db.$executeRaw`UPDATE rate_limits SET expire = expire - ${15 * 60_000 - 5000}`
  await expect(takeTries(['sign-in:contact', 'clara'])).rejects.toMatchObject({ fields: { minutes: '1' } })
})

test('a try can be given back, and all be forgotten', async () => {
  for (let i = 0; i < 5; i += 1) await take('dina')
  await giveBack(['sign-in:contact', 'dina'])
  expect(await take('dina')).toBe('in')
  expect(await take('dina')).toBe('too-many-tries')
  await forgetTries(['sign-in:contact', 'dina'])
  expect(await take('dina')).toBe('in')
})
