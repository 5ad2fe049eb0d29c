import type { ProductPage, SpecificationGroup } from '#lib/catalogue/types.ts'
import { counted } from '#lib/text/plural.ts'
import type { ComparedProduct } from './types.ts'

type Product = Omit<ProductPage, 'related'>

/** A product as a column of a comparison; `key` is what the list calls it. Null for one without a picture. */
export function comparedOf(key: string, product: Product): ComparedProduct | null {
  const { slug, name, category, variant } = product
  const [image] = variant.images
  if (!image) return null
  return {
    key,
    slug,
    name,
    href: variant.href,
    category,
    image,
    variantId: variant.id,
    variantName: [name, variant.colour.name, variant.size].filter(Boolean).join(', '),
    price: variant.price,
    oldPrice: variant.oldPrice,
    availability: variant.availability,
    specification: [mainFacts(product), ...product.specification],
  }
}

/** What the page of a product says outside its specification. */
function mainFacts({ category, variants, warrantyMonths, inTheBox }: Product): SpecificationGroup {
  const sizes = unique(variants.flatMap(({ size }) => size ?? []))
  const rows = [
    { name: 'Семейство', value: category.name },
    { name: 'Цвета', value: unique(variants.map(({ colour }) => colour.name)).join(', ') },
    ...(sizes.length > 0 ? [{ name: 'Размеры', value: sizes.join(', ') }] : []),
    { name: 'Гарантия', value: counted(warrantyMonths, 'месяц', 'месяца', 'месяцев') },
    { name: 'В\u00a0коробке', value: inTheBox.join('; ') },
  ]
  return { name: 'Главное', rows: rows.filter(({ value }) => value !== '') }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
