import { builtinModules } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from '#lib/cli/test/sources.ts'

/** What a process that starts with `file` loads: files of ours and packages. */
function loadedBy(file: string): { readonly files: Set<string>; readonly packages: Set<string> } {
  const sources = new Map(readSources().map((source) => [source.file, source]))
  const [files, packages] = [new Set<string>(), new Set<string>()]
  const load = (each: string): void => {
    if (files.has(each)) return
    files.add(each)
    for (const { specifier, typeOnly } of sources.get(each)?.imports ?? []) {
      if (typeOnly) continue
      if (specifier.startsWith('#')) load(specifier.slice(1))
      else if (specifier.startsWith('.')) load(path.posix.join(path.posix.dirname(each), specifier))
      else if (!builtinModules.includes(specifier.replace(/^node:/, ''))) packages.add(specifier)
    }
  }
  load(file)
  return { files, packages }
}

test('the process that sends loads neither Prisma nor React, and nothing that has to be compiled', () => {
  const { files, packages } = loadedBy('lib/cli/sender/sender.ts')
  expect(files.size).toBeGreaterThan(30)
  expect([...files].filter((file) => file.endsWith('.tsx') || file.startsWith('lib/db/generated/') || file === 'lib/db/db.ts')).toEqual([])
  expect([...packages].filter((name) => /prisma|react|^next/.test(name))).toEqual([])
  expect([...packages]).toEqual(expect.arrayContaining(['pg', 'zod']))
})
