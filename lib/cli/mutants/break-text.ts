import type { ChangedExpression, DroppedStatement, Mutant, RewrittenPlace } from '#e2e/mutants/mutant.ts'

/** A mutant that changes a file. */
export type CodeMutant = Mutant & (ChangedExpression | DroppedStatement | RewrittenPlace)

/** Whether a mutant changes a file; all others change the database. */
export const isCode = (mutant: Mutant): mutant is CodeMutant => 'file' in mutant

/**
 * The text of a file with mutants in it, each asleep until the process is started with its name in MUTANT. RangeError, naming the mutant,
 * when what it changes does not stand there exactly once, or when two of them change the same place.
 */
export function breakText(text: string, mutants: readonly CodeMutant[]): string {
  const places = mutants.map((mutant) => placeOf(text, mutant)).toSorted((a, b) => a.start - b.start)
  places.forEach(({ start, name }, index) => {
    const before = places[index - 1]
    if (before && before.end > start) throw new RangeError(`${before.name} and ${name} change the same place`)
  })
  return places.reduceRight((broken, { start, end, guarded }) => broken.slice(0, start) + guarded + broken.slice(end), text)
}

/** How often `part` stands in `text`. */
export function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

function placeOf(text: string, mutant: CodeMutant) {
  const { name, file } = mutant
  const part = 'drops' in mutant ? mutant.drops : mutant.from
  const found = occurrences(text, part)
  if (found !== 1) throw new RangeError(`${name}: what it changes stands ${found} times in ${file}, not once:\n${part}`)
  const start = text.indexOf(part)
  return { name, start, end: start + part.length, guarded: asleep(mutant, `process.env.MUTANT === '${name}'`) }
}

function asleep(mutant: CodeMutant, awake: string): string {
  if ('drops' in mutant) return `if (!(${awake})) ${mutant.drops}`
  if ('becomes' in mutant) return mutant.becomes.replaceAll('BROKEN', `(${awake})`)
  return `(${awake} ? (${mutant.to}) : (${mutant.from}))`
}
