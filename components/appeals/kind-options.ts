import { claimKinds, requestKinds } from '#lib/privacy/appeal-kinds.ts'
import type { Clock } from '#lib/privacy/clocks.ts'
import { termWords } from '#lib/privacy/term-words.ts'
import type { KindOption } from './kind-choice.tsx'

/** What may be chosen in the form of a request or a claim. */
export const requestOptions: readonly KindOption[] = optionsOf(requestKinds)
export const claimOptions: readonly KindOption[] = optionsOf(claimKinds)

type Kinds = Readonly<Record<string, { readonly title: string; readonly meaning: string; readonly clocks: readonly [Clock, ...Clock[]] }>>

function optionsOf(kinds: Kinds): KindOption[] {
  return Object.entries(kinds).map(([value, { title, meaning, clocks }]) => ({ value, title, meaning, term: termWords(clocks[0]) }))
}

/** What the query of an address asks for, if it is one of them. */
export function chosenOf(options: readonly KindOption[], asked: string | string[] | undefined): string {
  return options.find(({ value }) => value === asked)?.value ?? ''
}
