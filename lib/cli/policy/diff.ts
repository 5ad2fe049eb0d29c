import { existsSync } from 'node:fs'
import { db } from '#lib/db/db.ts'
import { type ClauseChange, compareVersions, type Part } from '#lib/policy/compare-versions.ts'
import { Stop } from '#lib/cli/stop.ts'
import { print } from './print.ts'
import { readText } from './read-text.ts'

type Side = { readonly name: string; readonly clauses: readonly { readonly number: string; readonly text: string }[] }

/** Prints what changed between two sides, each a number, `draft` or a file. */
export async function diff(code: string, a: string, b: string): Promise<void> {
  const [before, after] = [await sideOf(code, a), await sideOf(code, b)]
  const changes = compareVersions(before.clauses, after.clauses).filter(({ kind }) => kind !== 'same')
  print(`${before.name} -> ${after.name}: ${changes.length === 0 ? 'no clause changed.' : `${changes.length} clauses changed.`}`)
  for (const change of changes) print('', ...linesOf(change))
}

async function sideOf(code: string, given: string): Promise<Side> {
  if (/^\d+$|^draft$/.test(given)) {
    const version = await db.documentVersion.findFirst({
      where: { document: { code }, ...(given === 'draft' ? { state: { in: ['draft', 'approved'] } } : { number: Number(given) }) },
      select: { number: true, clauses: { select: { number: true, text: true }, orderBy: { position: 'asc' } } },
    })
    if (!version) throw new Stop(given === 'draft' ? `Nothing of ${code} is in preparation.` : `There is no version ${given} of ${code}.`)
    return { name: `${code} ${version.number}`, clauses: version.clauses }
  }
  if (!existsSync(given)) throw new Stop(`${given} is neither a number, «draft», nor a file.`)
  return { name: given, clauses: readText(given).parsed.clauses }
}

function linesOf({ number, kind, parts }: ClauseChange): string[] {
  return [`${number} ${kind}`, `  ${parts.map(marked).join('').replaceAll('\n\n', '\n  ')}`]
}

function marked({ kind, text }: Part): string {
  if (kind === 'same') return text
  const [open, close] = kind === 'added' ? ['{+', '+}'] : ['[-', '-]']
  const colour = kind === 'added' ? 32 : 31
  return process.stdout.isTTY ? `\u001B[${colour}m${open}${text}${close}\u001B[0m` : `${open}${text}${close}`
}
