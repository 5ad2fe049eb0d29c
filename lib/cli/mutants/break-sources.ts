import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Mutant } from '#e2e/mutants/mutant.ts'
import { repository } from '#lib/cli/process/run-node.ts'
import { breakText, isCode } from './break-text.ts'

/** Where the broken copy of the sources lies. Without a lock file: Next takes the folder of the outermost one for its root, and finds the packages there. */
export const brokenFolder = path.join(repository, '.data/mutants/sources')

/** The build of it, in that folder. */
export const BUILD = '.next-mutants'

const copied = ['{app,components,lib,prisma,public}/**/*', '*.{js,mjs,ts,json}']
const left = ['package-lock.json', 'next-env.d.ts']

/** Copies the sources with all mutants in them. What is there already as it should be stays: a build of it holds. RangeError for a mutant that does not apply. */
export function breakSources(mutants: readonly Mutant[]): void {
  const byFile = Map.groupBy(mutants.filter(isCode), ({ file }) => file)
  const files = filesIn(repository).filter((file) => !left.includes(file))
  const known = new Set(files)
  for (const file of byFile.keys()) if (!known.has(file)) throw new RangeError(`${byFile.get(file)?.[0]?.name}: there is no ${file}`)
  mkdirSync(brokenFolder, { recursive: true })
  for (const file of filesIn(brokenFolder)) if (!known.has(file)) rmSync(path.join(brokenFolder, file))
  for (const file of files) copy(file, byFile.get(file))
  if (!existsSync(path.join(brokenFolder, 'node_modules'))) symlinkSync(path.join(repository, 'node_modules'), path.join(brokenFolder, 'node_modules'))
}

function copy(file: string, mutants: Parameters<typeof breakText>[1] | undefined): void {
  const [from, to] = [path.join(repository, file), path.join(brokenFolder, file)]
  if (mutants) {
    mkdirSync(path.dirname(to), { recursive: true })
    const broken = breakText(readFileSync(from, 'utf8'), mutants)
    if (!existsSync(to) || readFileSync(to, 'utf8') !== broken) writeFileSync(to, broken)
    return
  }
  const { size, mtime, mtimeMs } = statSync(from)
  const there = statSync(to, { throwIfNoEntry: false })
  if (there?.size === size && Math.abs(there.mtimeMs - mtimeMs) < 1) return
  cpSync(from, to)
  utimesSync(to, mtime, mtime)
}

function filesIn(folder: string): string[] {
  return globSync(copied, { cwd: folder }).filter((file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile())
}
