import { readSources } from '#lib/cli/test/sources.ts'
import { tagsOf } from '#lib/policy/clause-coverage.ts'

/** Clause -> the test files whose titles carry it. Comments do not count. */
export function readTags(): Map<string, string[]> {
  const tagged = new Map<string, string[]>()
  for (const { file, code } of readSources()) {
    if (!/\.(test|spec)\.tsx?$/.test(file)) continue
    for (const number of tagsOf(titlesOf(code))) tagged.set(number, [...(tagged.get(number) ?? []), file])
  }
  return tagged
}

/** The strings of a test file that are titles: the first argument of a call whose second is a function or options. */
export function titlesOf(code: string): string {
  return Array.from(code.matchAll(/\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1\s*,\s*(?:async\b|\(|\{|function\b)/g), ([, , title]) => title).join('\n')
}
