import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { browserRun } from './browser-run.ts'

test('without arguments there is a worker for each core', () => {
  expect(browserRun([], {})).toEqual({ workers: availableParallelism(), shard: undefined, args: [] })
})

test.each([
  [['--workers=3']],
  [['--workers', '3']],
  [['-j3']],
  [['-j', '3']],
])('the number of workers is that of %j, for which shops are made', (given) => {
  expect(browserRun([...given, 'cart'], { E2E_WORKERS: '7' })).toEqual({ workers: 3, shard: undefined, args: ['cart'] })
})

test('the number of workers is a setting, or a part of the cores', () => {
  expect(browserRun([], { E2E_WORKERS: '7' }).workers).toBe(7)
  expect(browserRun(['--workers=1%'], {}).workers).toBe(1)
  expect(browserRun(['-j', '100%'], {}).workers).toBe(availableParallelism())
})

test.each(['0', 'many', '-1', '%'])('«%s» workers are refused in one sentence', (workers) => {
  expect(() => browserRun([`--workers=${workers}`], {})).toThrow(`«${workers}»`)
})

test('smoke stands for its tag, a shard tells of itself, everything else is left as it is', () => {
  expect(browserRun(['--smoke', '--repeat-each=10', '--ui'], {}).args).toEqual(['--grep', '@smoke', '--repeat-each=10', '--ui'])
  expect(browserRun(['--shard', '2/3'], {}).shard).toBe('2/3')
  expect(browserRun(['--shard=1/2'], {})).toMatchObject({ shard: '1/2', args: ['--shard=1/2'] })
})
