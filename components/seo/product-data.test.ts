import { expect, test } from 'vitest'
import type { Availability } from '#lib/catalogue/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { productData } from './product-data.ts'

const shown = (availability: Availability, size: string | null = null, barcode: string | null = null) => ({
  slug: 'orbita-2',
  name: 'Смарт-часы «Орбита 2»',
  summary: 'Круглые часы',
  category: { slug: 'watch-round', name: 'Круглые смарт-часы' },
  variant: {
    id: 'a',
    sku: 'ORB-2-SAND',
    href: '/product/orbita-2/sand',
    colour: { id: 'sand', name: 'Песочный', hex: '#c9b08c' },
    size,
    price: kopecks(1_299_050),
    availability,
    oldPrice: null,
    barcode,
    weight: 120,
    images: [{ src: '/products/orbita-2/front-sand.webp', width: 1200, height: 1200, alt: 'Часы' }],
  },
})

test('the offer says the price in roubles and where to buy', () => {
  expect(productData(shown({ kind: 'many' }), 'https://bigio.ru')).toMatchObject({
    '@type': 'Product',
    image: ['https://bigio.ru/products/orbita-2/front-sand.webp'],
    offers: { price: '12990.50', priceCurrency: 'RUB', url: 'https://bigio.ru/product/orbita-2/sand', availability: 'https://schema.org/InStock' },
  })
})

test.each([
  [{ kind: 'none' } as const, 'OutOfStock'],
  [{ kind: 'few', left: 2 } as const, 'LimitedAvailability'],
  [{ kind: 'many' } as const, 'InStock'],
])('%j is %s', (availability, word) => {
  expect(productData(shown(availability), '')).toMatchObject({ offers: { availability: `https://schema.org/${word}` } })
})

test('size and barcode are named only where there are any', () => {
  expect(productData(shown({ kind: 'many' }), '')).not.toHaveProperty('size')
  expect(productData(shown({ kind: 'many' }), '')).not.toHaveProperty('gtin13')
  expect(productData(shown({ kind: 'many' }, '18', '4607001234567'), '')).toMatchObject({ size: '18', gtin13: '4607001234567' })
})
