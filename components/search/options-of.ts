import type { SuggestedProduct, Suggestions } from '#lib/search/types.ts'
import { wordsHref } from './search-url.ts'

export type SuggestOption = { readonly href: string; readonly text: string } & (
  | { readonly kind: 'query' | 'category' | 'all' }
  | { readonly kind: 'product'; readonly product: SuggestedProduct }
)

/** What the list under the field offers, in its order; the way to all results is always there, and last. Null: the answer is on its way. */
export function optionsOf(typed: string, answer: Suggestions | null): SuggestOption[] {
  const all: SuggestOption = { kind: 'all', href: wordsHref(typed), text: `Все результаты: «${typed}»` }
  if (!answer) return [all]
  const queries = answer.queries.filter((query) => wordsHref(query) !== all.href)
  return [
    ...queries.map((text): SuggestOption => ({ kind: 'query', href: wordsHref(text), text })),
    ...answer.categories.map(({ name, href }): SuggestOption => ({ kind: 'category', href, text: name })),
    ...answer.products.map((product): SuggestOption => ({ kind: 'product', href: product.href, text: product.name, product })),
    all,
  ]
}
