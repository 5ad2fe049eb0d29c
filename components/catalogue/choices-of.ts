import type { ProductPage, VariantChoice } from '#lib/catalogue/types.ts'

/**
 * One link per colour and one per size. A colour keeps the chosen size where it exists in that colour (else the first one
 * that can be bought), a size is of the chosen colour.
 */
export function choicesOf({ variant, variants }: Pick<ProductPage, 'variant' | 'variants'>): {
  readonly colours: readonly VariantChoice[]
  readonly sizes: readonly VariantChoice[]
} {
  const colours = new Map<string, VariantChoice>()
  for (const each of variants) {
    const rival = colours.get(each.colour.id)
    if (!rival || rank(each, variant.size) > rank(rival, variant.size)) colours.set(each.colour.id, each)
  }
  return {
    colours: [...colours.values()],
    sizes: variants.filter(({ colour, size }) => colour.id === variant.colour.id && size !== null),
  }
}

function rank({ size, availability }: VariantChoice, wanted: string | null): number {
  return (size === wanted ? 2 : 0) + (availability.kind === 'none' ? 0 : 1)
}
