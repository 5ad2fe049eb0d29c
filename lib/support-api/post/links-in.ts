/** The addresses in a text, in their order, each once; without the punctuation that ends a sentence. */
export function linksIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/https?:\/\/[^\s<>"'»)\]]+/g), ([link]) => link.replace(/[.,;:!?]+$/, '')))]
}
