import { classifyClauses } from './classify-clauses.ts'
import { compareNumbers, splitNumber } from './clause-number.ts'
import { PolicyTextError } from './policy-text-error.ts'
import type { ParsedPolicy } from './types.ts'

type Draft = { readonly number: string; readonly paragraphs: string[] }

/**
 * A plain-text policy as clauses in the order of the text, with its own numbering (any depth, `1.1.` or `1.1`). Paragraphs without
 * a number belong to the clause before them; those before the first number are the title and the preamble, `0.1`, `0.2` …
 * Marks of emphasis and the width of spaces are not part of a text. PolicyTextError when numbers repeat or go back.
 */
export function parsePolicy(text: string): ParsedPolicy {
  const clauses: Draft[] = []
  let title = ''
  let preamble = 0
  let fresh = true
  for (const [index, raw] of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).entries()) {
    const line = raw.replaceAll('**', '').replaceAll(/\s+/g, ' ').trim()
    const last = clauses.at(-1)
    const numbered = line === '' ? null : splitNumber(line, last && preamble < clauses.length ? last.number : null)
    if (line === '') {
      fresh = true
    } else if (numbered) {
      if (last && compareNumbers(numbered.number, last.number) <= 0) throw outOfOrder(index + 1, numbered.number, last.number)
      clauses.push({ number: numbered.number, paragraphs: numbered.rest ? [numbered.rest] : [] })
      fresh = false
    } else {
      if (!title && !last) title = line
      else if (fresh && preamble === clauses.length) clauses.push({ number: `0.${++preamble}`, paragraphs: [line] })
      else if (last) addLine(last, line, fresh)
      fresh = false
    }
  }
  if (preamble === clauses.length) throw new PolicyTextError(1, 'The text has no numbered clauses.')
  return { title, clauses: classifyClauses(clauses.map(({ number, paragraphs }) => ({ number, text: paragraphs.join('\n\n') }))) }
}

function addLine({ paragraphs }: Draft, line: string, fresh: boolean): void {
  if (fresh) paragraphs.push(line)
  else paragraphs.push([paragraphs.pop(), line].filter(Boolean).join(' '))
}

function outOfOrder(line: number, number: string, after: string): PolicyTextError {
  const problem = number === after ? `clause ${number} stands there twice` : `clause ${number} stands after ${after}`
  return new PolicyTextError(line, `Line ${line}: ${problem}. If it is no clause, do not begin the line with a number.`)
}
