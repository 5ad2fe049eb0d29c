import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { breakText, isCode } from '#lib/cli/mutants/break-text.ts'
import { repository } from '#lib/cli/process/run-node.ts'
import { mutants } from './all.ts'

const read = (file: string): string => readFileSync(path.join(repository, file), 'utf8')

/** The titles in a file of tests; what is filled in stands for anything. */
const titlesIn = (file: string): RegExp[] =>
  Array.from(read(file).matchAll(/^\s*test\((['`])(.*?)\1, /gm), ([, , title = '']) => new RegExp(`^${title.split(/\$\{.*?\}/).map(RegExp.escape).join('.+')}$`))

test('there are at least thirty, each by a name of its own', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(30)
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  expect(mutants.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
})

describe('the mutants of a file apply to it as it is', () => {
  test.each([...Map.groupBy(mutants.filter(isCode), ({ file }) => file)])('%s', (file, own) => {
    expect(() => breakText(read(file), own)).not.toThrow()
  })
})

describe('the test that has to notice is there, once', () => {
  test.each(mutants)('$name', ({ spec, test: title }) => {
    expect(titlesIn(`e2e/specs/${spec}`).filter((known) => known.test(title))).toHaveLength(1)
  })
})
