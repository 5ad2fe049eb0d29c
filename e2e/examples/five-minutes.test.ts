import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { personaNames } from '#lib/support-api/schema/people.ts'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const page = read('e2e/five-minutes.md')
const examples = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.spec.ts'))

describe('«Написать тест за пять минут»', () => {
  test('shows its examples as they are', () => {
    const shown = [...page.matchAll(/<!-- (\S+) -->\n```ts\n([\s\S]*?)```/g)]
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.map(([, file, code]) => [file, code])).toEqual(shown.map(([, file = '']) => [file, read(file)]))
  })

  test('shows no other TypeScript than that', () => {
    expect([...page.matchAll(/```ts/g)]).toHaveLength([...page.matchAll(/<!-- \S+ -->\n```ts/g)].length)
  })

  test('names every persona and every fixture of the kit', () => {
    const fixtures = [...read('e2e/kit/test.ts').matchAll(/^ {2}readonly (as|shop|mailbox|sms|consents|bonuses|payments|faults|jobs|clock): /gm)].map(([, name]) => name)
    expect(fixtures).toHaveLength(10)
    expect([...personaNames, ...fixtures].filter((name) => !new RegExp(`\`${name}\\b`).test(page))).toEqual([])
  })

  test('calls nothing that the kit does not have', () => {
    const called = [...page.matchAll(/\b(shop|mailbox|sms|consents|bonuses|payments|faults|jobs|clock)\.(\w+)\(/g)]
    const missing = called.filter(([, fixture = '', word = '']) => !new RegExp(`^ {2,4}(async )?${word}[(:<]`, 'm').test(read(`e2e/kit/fixtures/${fixture}.ts`)))
    expect(missing.map(([words]) => words)).toEqual([])
  })
})

describe('the examples', () => {
  test('are ten, with ten lines of test at most', () => {
    expect(examples).toHaveLength(10)
    const linesOf = (file: string): number => (/^test\([\s\S]*/m.exec(read(`e2e/examples/${file}`))?.[0] ?? '').trim().split('\n').length - 2
    expect(examples.filter((file) => linesOf(file) < 1 || linesOf(file) > 10)).toEqual([])
  })
})
