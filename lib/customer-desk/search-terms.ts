import { parsePhone } from '#lib/form/phone.ts'

/** What somebody is looked for by. Values are lower-cased prefixes; of a phone that is whole, the whole. */
export type SearchTerms =
  | { readonly by: 'email'; readonly prefix: string }
  | { readonly by: 'phone'; readonly prefix: string }
  | { readonly by: 'name'; readonly words: readonly string[] }

/** Reads the search field of the customers: an «@» makes it an e-mail, digits a phone, all else a name; null for nothing. */
export function searchTerms(asked: string): SearchTerms | null {
  const text = asked.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().toLowerCase()
  if (text === '') return null
  if (text.includes('@')) return { by: 'email', prefix: text.replaceAll(' ', '') }
  if (/^\+?[\d ()-]{3,}$/.test(text)) return { by: 'phone', prefix: parsePhone(text) ?? phonePrefix(text) }
  return { by: 'name', words: text.replaceAll('ё', 'е').split(' ').slice(0, 2) }
}

/** «8 917», «917» and «+7 917» are the beginning of one number. */
function phonePrefix(text: string): string {
  const digits = text.replaceAll(/\D/g, '')
  if (text.startsWith('+')) return `+${digits}`
  return /^[78]/.test(digits) ? `+7${digits.slice(1)}` : `+7${digits}`
}

/** A pattern of LIKE for a prefix. */
export const likePrefix = (prefix: string): string => `${prefix.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
