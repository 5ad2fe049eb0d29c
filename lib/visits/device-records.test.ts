import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSources } from '#lib/cli/test/sources.ts'
import { deviceRecords } from './device-records.ts'

const sources = readSources().filter(({ isTest, file }) => !isTest && !file.startsWith('lib/cli/') && file !== 'lib/visits/device-records.ts')
const namesOf = (...kinds: string[]) => deviceRecords.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
const constants = (pattern: RegExp) => sources.flatMap(({ file, code }) => Array.from(code.matchAll(pattern), ([, name = '', value = '']) => ({ file, name, value })))

/** Writes under the name that each list of products is made with. */
const lists = 'components/me/device-list.ts'

describe('the notice about cookies names all that the shop leaves in a browser §1.1.7', () => {
  test('what the records have is what the notice has', () => {
    const notice = readFileSync(new URL('../../prisma/policy/cookies.txt', import.meta.url), 'utf8')
    const named = new Set(Array.from(notice.matchAll(/«([a-z][\w.-]*)»/g), ([, name]) => name))
    expect(named).toEqual(new Set(deviceRecords.map(({ name }) => name)))
  })

  test('every cookie that the code names is one of them', () => {
    const cookies = constants(/\b([A-Z]+_COOKIE) = '([^']+)'/g)
    expect(cookies.map(({ value }) => value).filter((name) => !namesOf('cookie').includes(name))).toEqual([])
    // A cookie is set by such a name only, so that none escapes the line above.
    const set = sources.flatMap(({ file, code }) => Array.from(code.matchAll(/(?:\bjar|cookies\(\)\)|document)\.(?:set\(|cookie = `\$\{)([^,}]+)/g), ([, name]) => ({ file, name })))
    expect(set.length).toBeGreaterThan(4)
    expect(set.filter(({ name }) => !/^[A-Z]+_COOKIE$/.test(name ?? ''))).toEqual([])
  })

  test('every list of products on the device is one of them', () => {
    const names = sources.flatMap(({ code }) => Array.from(code.matchAll(/\bdeviceList\(([^,]+), MOST/g), ([, name = '']) => name))
    expect(names.toSorted()).toEqual(["'compared'", "'viewed'", "'wishes'"])
    expect(names.filter((name) => !namesOf('localStorage').includes(name.slice(1, -1)))).toEqual([])
  })

  test.each(['localStorage', 'sessionStorage'] as const)('every key of %s is one of them', (kind) => {
    const writers = sources.filter(({ file, code }) => file !== lists && code.includes(`${kind}.setItem(`))
    expect(writers.length).toBeGreaterThan(0)
    const written = writers.flatMap(({ file, code }) => Array.from(code.matchAll(new RegExp(`${kind}\\.setItem\\(([^,]+),`, 'g')), ([, key = '']) => ({ file, key, value: /const KEY = '([^']+)'/.exec(code)?.[1] ?? '' })))
    expect(written.filter(({ key, value }) => key !== 'KEY' || !namesOf(kind).includes(value))).toEqual([])
    expect(sources.filter(({ code }) => new RegExp(String.raw`${kind}\[|${kind}\.(?!setItem|getItem|removeItem|clear)\w+ =`).test(code)).map(({ file }) => file)).toEqual([])
  })
})
