import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readResults } from './read-results.ts'

const report = path.join(mkdtempSync(path.join(tmpdir(), 'results-')), 'report.json')

function read(status: string, ...messages: readonly string[]) {
  const spec = { title: 'цена видна', file: 'specs/cart/cart.spec.ts', tests: [{ results: [{ status, errors: messages.map((message) => ({ message })) }] }] }
  writeFileSync(report, JSON.stringify({ suites: [{ suites: [{ specs: [spec] }] }] }))
  return readResults(report)[0]
}

test('an assertion that did not hold', () => {
  expect(read('failed', 'Error: \u001B[2mexpect(\u001B[22mreceived).toBe(expected)\n\nExpected: 1\nReceived: 2\n\n  at cart.spec.ts:3')).toEqual({
    title: 'цена видна', spec: 'cart/cart.spec.ts', outcome: 'failed', reason: 'expect(received).toBe(expected) · Expected: 1 · Received: 2',
  })
})

test('a shop that does not answer, a time that is over and a test that was stopped fail nothing', () => {
  expect(read('failed', 'Error: page.goto: net::ERR_CONNECTION_REFUSED')).toMatchObject({ outcome: 'broken', reason: 'page.goto: net::ERR_CONNECTION_REFUSED' })
  expect(read('timedOut', 'Test timeout of 60000ms exceeded.', 'Error: expect(received).toBe(expected)')).toMatchObject({ outcome: 'broken' })
  expect(read('timedOut', 'Error: expect(received).toBe(expected)', 'Test timeout of 60000ms exceeded.')).toMatchObject({ outcome: 'failed' })
  expect(read('interrupted')).toMatchObject({ outcome: 'broken', reason: 'interrupted' })
})

test('a test that passed', () => {
  expect(read('passed')).toMatchObject({ outcome: 'passed', reason: '' })
})

test('no report says nothing', () => {
  expect(readResults(`${report}.absent`)).toEqual([])
})
