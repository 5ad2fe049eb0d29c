import { diffArrays } from 'diff'
import type { ClauseView } from './version-view.ts'

export type Part = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

export type ClauseChange = {
  readonly number: string
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly parts: readonly Part[]
}

type Clause = Pick<ClauseView, 'number' | 'text'>

/** What became of each clause between two versions, word by word, in the order of the later; removed clauses stand where they stood. */
export function compareVersions(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const old = new Map(before.map((clause) => [clause.number, clause.text]))
  const kept = new Set(after.map(({ number }) => number))
  const changes = after.map((clause): ClauseChange => compareClause(clause, old.get(clause.number)))
  for (const [index, clause] of before.entries()) {
    if (kept.has(clause.number)) continue
    const neighbour = before.slice(0, index).findLast(({ number }) => changes.some((change) => change.number === number))
    const place = neighbour ? changes.findIndex(({ number }) => number === neighbour.number) + 1 : 0
    changes.splice(place, 0, { number: clause.number, kind: 'removed', parts: [{ kind: 'removed', text: clause.text }] })
  }
  return changes
}

function compareClause({ number, text }: Clause, before: string | undefined): ClauseChange {
  if (before === undefined) return { number, kind: 'added', parts: [{ kind: 'added', text }] }
  if (before === text) return { number, kind: 'same', parts: [{ kind: 'same', text }] }
  return { number, kind: 'changed', parts: compareWords(before, text) }
}

const segmenter = new Intl.Segmenter('ru', { granularity: 'word' })

/** The later text with what was added and removed: whole words, spaces and punctuation between two changed words with them. */
export function compareWords(before: string, after: string): Part[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }): Part => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
  return joinLoose(parts)
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** A lone space between two changes belongs to both: «старый текст» → «новый текст» instead of a change each word. */
function joinLoose(parts: readonly Part[]): Part[] {
  const loose: Part[] = parts.flatMap((part, index) => {
    const [left, right] = [parts[index - 1]?.kind ?? part.kind, parts[index + 1]?.kind ?? part.kind]
    const between = /^\s+$/.test(part.text) && part.kind === 'same' && left !== right && left !== 'same' && right !== 'same'
    return between ? [{ kind: 'removed' as const, text: part.text }, { kind: 'added' as const, text: part.text }] : [part]
  })
  const joined: Part[] = []
  for (let at = 0; at < loose.length; at++) {
    const first = loose[at]
    if (!first) continue
    if (first.kind === 'same') {
      joined.push(first)
      continue
    }
    const run = loose.slice(at, endOfRun(loose, at))
    for (const kind of ['removed', 'added'] as const) {
      const text = run.filter((part) => part.kind === kind).map((part) => part.text).join('')
      if (text) joined.push({ kind, text })
    }
    at += run.length - 1
  }
  return joined
}

function endOfRun(parts: readonly Part[], from: number): number {
  const end = parts.findIndex((part, index) => index >= from && part.kind === 'same')
  return end === -1 ? parts.length : end
}
