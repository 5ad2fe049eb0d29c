import { LONGEST_NAME } from './given-name.ts'
import { fill, type Template } from './template.ts'

/** As long as the addresses of a message get: its host, and a token of 88 characters. */
const ADDRESS = 160

/** Bytes of the HTML of a letter at its longest: with the longest name and the longest addresses. */
export function measureLetter({ html }: { readonly html: Template }): number {
  return Buffer.byteLength(fill(html, (slot) => (slot.kind === 'name' ? 'Я'.repeat(LONGEST_NAME.email) : 'x'.repeat(ADDRESS))))
}
