const none: readonly string[] = []

/** Texts out of what a browser has stored; whatever else stands there is none. */
export function parseStrings(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : none
  } catch {
    return none
  }
}
