import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deviceRecords } from '#lib/visits/device-records.ts'

const notice = readFileSync('prisma/policy/cookies.txt', 'utf8')

test.each(deviceRecords)('the notice names $name, which the shop leaves in a browser §1.1.7', ({ name }) => {
  expect(notice).toContain(`«${name}»`)
})

test('and nothing else', () => {
  const named = Array.from(notice.matchAll(/«([a-z][a-z._-]*)»/g), ([, name = '']) => name)
  expect([...new Set(named)].toSorted()).toEqual(deviceRecords.map(({ name }) => name).toSorted())
})
