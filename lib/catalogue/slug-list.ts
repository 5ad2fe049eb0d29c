/** The longest address a product has. */
const LONGEST = 80
/** Longer than any link that this shop makes. */
const LONGEST_TEXT = 20_000
const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether `text` could be the slug of a product; whether there is one, the catalogue knows. */
export function isProductSlug(text: string): boolean {
  return text.length <= LONGEST && shape.test(text)
}

/**
 * The slugs of a list that came by an address, `kvant,orbita-2`, in their order, each once and at most `most`. What cannot be a slug is left
 * out: a link that somebody broke or forged shows what is whole of it.
 */
export function readSlugList(text: unknown, most: number): string[] {
  if (typeof text !== 'string') return []
  return [...new Set(text.slice(0, LONGEST_TEXT).split(','))].filter(isProductSlug).slice(0, most)
}
