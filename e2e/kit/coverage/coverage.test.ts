import { expect, test } from 'vitest'
import { deskRoutes } from '#e2e/kit/access/desk-routes.ts'
import { routes } from '#e2e/kit/access/routes.ts'
import { titlesOf } from '#lib/cli/clauses/read-tags.ts'
import { readSources } from '#lib/cli/test/sources.ts'
import { collectionPoints } from '#lib/consent/purposes.ts'
import { collection } from './collection.ts'
import { coverageRows } from './coverage-rows.ts'
import { findGaps } from './find-gaps.ts'
import { judgeRun } from './judge-run.ts'
import { rooms } from './rooms.ts'

const tests = new Map(readSources().filter(({ file }) => /\.(test|spec)\.tsx?$/.test(file)).map(({ file, code }) => [file, titlesOf(code).split('\n')]))

test('every proof of the table is a test that there is', () => {
  expect(findGaps(coverageRows(), (file) => tests.get(file))).toEqual([])
})

test('every route of the shop belongs to one room, and no other does', () => {
  expect(rooms.flatMap((room) => room.routes).toSorted()).toEqual(Object.keys({ ...routes, ...deskRoutes }).toSorted())
})

test('a room that is built has a proof', () => {
  expect(rooms.filter((room) => room.routes.length > 0 && 'reason' in room.cover).map(({ what }) => what)).toEqual([])
})

test('every collection point stands in the table; SMS is given up only where no box asks for it', () => {
  expect(Object.keys(collection).toSorted()).toEqual(Object.keys(collectionPoints).toSorted())
  const asked = Object.entries(collectionPoints).filter(([, cells]) => cells.some(({ channel }) => channel === 'sms')).map(([point]) => point)
  expect(Object.entries(collection).filter(([, { sms }]) => 'proofs' in sms).map(([point]) => point).toSorted()).toEqual(asked.toSorted())
})

test('a proof that is misspelt, doubled or gone is named', () => {
  const row = (proof: `${string}: ${string}`) => [{ part: 'A', what: 'b', cover: { proofs: [proof] } } as const]
  const titles = (file: string) => (file === 'e2e/specs/a/b.spec.ts' ? ['покупка: раз §2.2', 'покупка: два', 'отметка `${x}` есть'] : undefined)
  expect(findGaps(row('a/b: покупка: раз'), titles)).toEqual([])
  expect(findGaps(row('a/b: отметка … есть'), titles)).toEqual([])
  expect(findGaps(row('a/b: покупка'), titles)).toHaveLength(1)
  expect(findGaps(row('a/b: продажа'), titles)).toHaveLength(1)
  expect(findGaps(row('a/c: покупка: раз'), titles)).toHaveLength(1)
})

test('in a run a row holds when all of its tests passed, and is not judged when one of them did not run', () => {
  const rows = [{ part: 'A', what: 'b', cover: { proofs: ['a/b: раз', 'lib/a.test.ts: x'] } }, { part: 'A', what: 'c', cover: { reason: 'не построено' } }] as const
  const ran = (passed: boolean) => [{ file: 'e2e/specs/a/b.spec.ts', title: 'раз, почта §2.2', passed }]
  expect(judgeRun(rows, ran(true))).toEqual([{ row: rows[0], verdict: 'proved' }, { row: rows[1], verdict: 'reason' }])
  expect(judgeRun(rows, ran(false))?.[0]?.verdict).toBe('failed')
  expect(judgeRun(rows, [])).toBeNull()
})
