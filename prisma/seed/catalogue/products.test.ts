import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { facetNamed } from '#lib/catalogue/facets.ts'
import { createProductSchema } from '#lib/catalogue/schema.ts'
import { categories } from './categories.ts'
import { productInput } from './product-input.ts'
import { products } from './products.ts'

const all = products.map((seed) => ({ slug: seed.slug, seed, product: createProductSchema.parse(productInput(seed)) }))
const row = (product: (typeof all)[number]['product'], name: string) =>
  product.specification.flatMap(({ rows }) => rows).find((each) => each.name === name)?.value.replaceAll('\u00a0', ' ')

test('21 products in nine families, with SKUs, barcodes and places of their own', () => {
  expect(products).toHaveLength(21)
  expect(new Set(products.map(({ category }) => category))).toEqual(new Set(categories.map(({ slug }) => slug)))
  expect(products.map(({ popularity }) => popularity).toSorted((a, b) => a - b)).toEqual(products.map((_, index) => index + 1))
  const variants = all.flatMap(({ product }) => product.variants)
  expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length)
  expect(new Set(variants.map(({ barcode }) => barcode)).size).toBe(variants.length)
})

test.each(all)('$slug: every picture exists and every colour has one', ({ product }) => {
  const files = product.images.map(({ file }) => path.join(import.meta.dirname, '../../../public', file))
  expect(files.filter((file) => !existsSync(file))).toEqual([])
  const pictured = new Set(product.images.map(({ colour }) => colour))
  for (const { colour } of product.variants) expect(pictured).toContain(colour.id)
})

test.each(all)('$slug: what filters find is what the specification says', ({ seed, product }) => {
  const water = facetNamed('water')?.values[seed.attributes.water] ?? ''
  expect(row(product, 'Защита от воды')?.toLowerCase()).toContain(water.toLowerCase())
  const places = ['Спутники', 'Другие способы', 'Способ поиска'].map((name) => row(product, name) ?? '').filter((text) => !text.startsWith('нет')).join()
  for (const [value, label] of Object.entries(facetNamed('positioning')?.values ?? {})) {
    const said = places.includes(label)
    expect([value, said]).toEqual([value, seed.attributes.positioning.some((each) => each === value)])
  }
  const phone = ['Смартфон', 'Смартфон родителя'].map((name) => row(product, name) ?? '').join()
  expect(phone.includes('iOS')).toBe(seed.attributes.compatibility.includes('ios'))
  expect(phone.includes('Android')).toBe(seed.attributes.compatibility.includes('android'))
})

test.each(all)('$slug: substance, without marks that only machines leave', ({ product }) => {
  expect(product.description.length).toBeGreaterThanOrEqual(3)
  expect(product.description.join(' ').length).toBeGreaterThan(500)
  expect(product.highlights.length).toBeGreaterThanOrEqual(2)
  const text = [product.summary, ...product.description, ...product.highlights].join('\n')
  expect(text).not.toMatch(/"|\.\.\.| - | {2}/)
})
