import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import type { Availability, VariantChoice } from '#lib/catalogue/types.ts'
import { choicesOf } from './choices-of.ts'

function choice(colour: string, size: string | null, kind: 'none' | 'many' = 'many'): VariantChoice {
  const availability: Availability = { kind }
  const path = size === null ? colour : `${colour}-${size}`
  return { sku: path, href: `/product/ring/${path}`, colour: { id: colour, name: colour, hex: '#000000' }, size, price: kopecks(100), availability }
}

function product(variants: readonly VariantChoice[], chosen: VariantChoice) {
  return { variants, variant: { ...chosen, id: chosen.sku, oldPrice: null, barcode: null, weight: 10, images: [] } }
}

test('another colour keeps the size', () => {
  const all = [choice('gold', '17'), choice('gold', '18'), choice('silver', '17'), choice('silver', '18')]
  const { colours, sizes } = choicesOf(product(all, choice('gold', '18')))
  expect(colours.map(({ sku }) => sku)).toEqual(['gold-18', 'silver-18'])
  expect(sizes.map(({ sku }) => sku)).toEqual(['gold-17', 'gold-18'])
})

test('where a colour lacks the size, the first one that can be bought is taken', () => {
  const all = [choice('gold', '18'), choice('silver', '16', 'none'), choice('silver', '17')]
  expect(choicesOf(product(all, choice('gold', '18'))).colours.map(({ sku }) => sku)).toEqual(['gold-18', 'silver-17'])
})

test('a product of one size has colours only', () => {
  const all = [choice('mint', null), choice('coral', null)]
  expect(choicesOf(product(all, choice('mint', null)))).toMatchObject({ sizes: [], colours: [{ sku: 'mint' }, { sku: 'coral' }] })
})
