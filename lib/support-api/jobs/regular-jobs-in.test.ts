import { expect, test } from 'vitest'
import { crontab } from '#lib/jobs/crontab.ts'
import { regularJobsIn } from './regular-jobs-in.ts'

const leap = (from: string, to: string) => [{ from: new Date(from), to: new Date(to) }]
const everyMinute = crontab.filter(([when]) => when === '* * * * *').map(([, name]) => name)

test('a leap within a minute leaves nothing out', () => {
  expect(regularJobsIn(leap('2026-11-23T10:00:01Z', '2026-11-23T10:00:59Z'))).toEqual([])
})

test('a leap over a minute leaves out what runs each minute', () => {
  expect(regularJobsIn(leap('2026-11-23T10:01:30Z', '2026-11-23T10:02:00Z'))).toEqual(everyMinute)
})

test('a leap over an hour leaves out what is hourly, and not what is daily', () => {
  const names = regularJobsIn(leap('2026-11-23T10:00:30Z', '2026-11-23T11:00:30Z'))
  expect(names).toEqual(expect.arrayContaining(['consent.expire', 'proofs.sweep']))
  expect(names).not.toContain('retention.run')
})

test.each(['2026-11-24T10:00:00Z', '2036-11-24T10:00:00Z'])('a leap to %s leaves out everything, each once', (to) => {
  const names = regularJobsIn(leap('2026-11-23T10:00:00Z', to))
  expect(names.toSorted()).toEqual(regularJobsIn('always').toSorted())
  expect(new Set(names).size).toBe(names.length)
})
