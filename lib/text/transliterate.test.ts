import { expect, test } from 'vitest'
import { slugOf } from './transliterate.ts'

test('Russian words become an address', () => {
  expect(slugOf('Сборщик заказов (склад «Север»)')).toBe('sborshchik-zakazov-sklad-sever')
  expect(slugOf('Front-end / Café №5')).toBe('front-end-cafe-no5')
  expect(slugOf('«…»')).toBe('')
  expect(slugOf('щ'.repeat(30), 10)).toBe('shchshchsh')
})
