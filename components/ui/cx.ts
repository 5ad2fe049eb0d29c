/** Joins class names, leaving out what is empty. Callers pass disjoint utilities: nothing is merged or overridden. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
