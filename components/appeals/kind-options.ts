import { claimKinds, requestKinds } from '#lib/privacy/appeal-kinds.ts'
import type { KindOption } from './kind-choice.tsx'

/** What may be chosen in the form of a request or a claim. */
export const requestOptions: readonly KindOption[] = optionsOf(requestKinds)
export const claimOptions: readonly KindOption[] = optionsOf(claimKinds)

function optionsOf(kinds: Readonly<Record<string, { readonly title: string; readonly meaning: string }>>): KindOption[] {
  return Object.entries(kinds).map(([value, { title, meaning }]) => ({ value, title, meaning }))
}

/** What the query of an address asks for, if it is one of them. */
export function chosenOf(options: readonly KindOption[], asked: string | string[] | undefined): string {
  return options.find(({ value }) => value === asked)?.value ?? ''
}
