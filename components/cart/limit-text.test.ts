import { expect, test } from 'vitest'
import { limitText } from './limit-text.ts'

test.each([
  [1, 3, null],
  [3, 3, 'Больше нет в наличии: осталось 3 шт.'],
  [20, 20, 'В один заказ — не больше 20 штук'],
  [2, 0, 'Товар закончился'],
])('%i of %i: %s', (quantity, limit, text) => {
  expect(limitText(quantity, limit)).toBe(text)
})
