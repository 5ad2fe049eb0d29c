import { env } from '#lib/env.ts'

/** A link of an SMS: number of the campaign, variant and link. Leads everybody to the same place and tells nobody. */
export function shortLink(number: number, letter: string, index: number): string {
  return `${env.APP_URL}/r/${number.toString(36)}${letter}${index}`
}

/** What `shortLink` wrote; null for any other text. */
export function shortLinkOf(code: string): { readonly number: number; readonly letter: string; readonly index: number } | null {
  // Digits end the code, so the letter before them is the variant's, whatever the number looks like.
  const parts = /^([0-9a-z]{1,6})([ab])(\d{1,2})$/.exec(code)
  return parts && { number: Number.parseInt(parts[1] ?? '', 36), letter: parts[2] ?? '', index: Number(parts[3]) }
}
