import { days } from '#lib/clock/clock.ts'
import type { PersonalColumn } from '#lib/privacy/register/types.ts'
import { type Term, terms } from '#lib/privacy/register/terms.ts'
import { columnsOf, type HeldTable } from './read-held.ts'

/** How long something is kept, in words, and until when at the latest as things stand; null while no day is known. */
export type TermView = { readonly term: Term; readonly words: string; readonly until: Date | null }

/** The terms of columns, each with the day it would end if nothing were added: counted from the latest row that has it. */
export function termsOf(columns: readonly PersonalColumn[], held: readonly HeldTable[]): TermView[] {
  return [...new Set(columns.map(({ term }) => term))].map((term) => ({ term, words: terms[term].words, until: untilOf(term, held) }))
}

function untilOf(term: Term, held: readonly HeldTable[]): Date | null {
  // An account lives on with each visit.
  const counting = term === 'account' ? held.filter(({ name }) => name === 'sessions') : terms[term].counted ? held.filter(({ table }) => columnsOf(table).some(([, it]) => it.term === term)) : []
  const latest = counting.flatMap(({ latest: moment }) => (moment ? [moment.getTime()] : []))
  return latest.length === 0 ? null : new Date(Math.max(...latest) + days(terms[term].days))
}
