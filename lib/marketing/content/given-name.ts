/** The personal fields: `{{имя|друг}}` is the given name, `{{бонусы|бонусы}}` «389 бонусов»; the words behind the bar stand where there is none. */
const FIELD = /\{\{\s*(имя|бонусы)\s*(?:\|([^{}|]*))?\}\}/gu
const ANY = /\{\{[^{}]*\}\}|\{\{|\}\}/u

/** The longest name that is written into a letter, and into an SMS, where each character costs. Whoever is called longer is called by the fallback. */
export const LONGEST_NAME = { email: 40, sms: 16 } as const

/** «1 000 000 бонусов». */
export const LONGEST_POINTS = 17

export type Field = { readonly kind: 'name' | 'points'; /** '' where none was written. */ readonly fallback: string }

/** Text with its fields replaced. */
export function replaceFields(text: string, fill: (field: Field) => string): string {
  return text.replaceAll(FIELD, (_, word: string, fallback: string | undefined) => fill({ kind: word === 'имя' ? 'name' : 'points', fallback: (fallback ?? '').trim() }))
}

/** The fields of a text, in their order. */
export function fieldsOf(text: string): Field[] {
  return Array.from(text.matchAll(FIELD), ([, word, fallback]) => ({ kind: word === 'имя' ? 'name' : 'points', fallback: (fallback ?? '').trim() }))
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
