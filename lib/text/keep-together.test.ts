import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

test('only what is in quotes is kept together', () => {
  expect(keepTogether('Смарт-часы «Орбита 2», графит')).toBe('Смарт-часы «Орбита\u00a02», графит')
  expect(keepTogether('Силиконовый ремешок 22 мм')).toBe('Силиконовый ремешок 22 мм')
})
