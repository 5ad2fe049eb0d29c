export type Option = { readonly value: string; readonly text: string }

/** Codes and what they are called, as a field takes them. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}
