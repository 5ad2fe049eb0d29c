/** The only personal field: `{{имя|друг}}` is the given name, or «друг» where there is none. */
const FIELD = /\{\{\s*имя\s*(?:\|([^{}|]*))?\}\}/gu
const ANY = /\{\{[^{}]*\}\}|\{\{|\}\}/u

/** The longest name that is written into a letter, and into an SMS, where each character costs. Whoever is called longer is called by the fallback. */
export const LONGEST_NAME = { email: 40, sms: 16 } as const

/** Text with its fields replaced; the fallback is '' where none was written. */
export function replaceNames(text: string, fill: (fallback: string) => string): string {
  return text.replaceAll(FIELD, (_, fallback: string | undefined) => fill((fallback ?? '').trim()))
}

/** The fallbacks of the fields of a text, in their order. */
export function fallbacksOf(text: string): string[] {
  return Array.from(text.matchAll(FIELD), ([, fallback]) => (fallback ?? '').trim())
}

/** What stands in double braces and is no field; null when there is nothing. */
export function unknownField(text: string): string | null {
  return ANY.exec(text.replaceAll(FIELD, ''))?.[0] ?? null
}

/**
 * The name as a message may say it; null for what is no name. Names are typed by strangers: no digits, dots, slashes or signs, so that none of
 * them becomes a link, a tag or a header in a letter of the shop.
 */
export function sayableName(givenName: string | null, longest: number): string | null {
  const name = givenName?.trim().replaceAll(/\s+/gu, ' ') ?? ''
  return name.length <= longest && /^\p{L}[\p{L}\p{M}’' -]*$/u.test(name) ? name : null
}
