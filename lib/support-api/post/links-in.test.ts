import { expect, test } from 'vitest'
import { linksIn } from './links-in.ts'

test('links in the order of the text, each once, without what ends a sentence', () => {
  expect(linksIn('Заказ: http://localhost:3000/order/1?key=a-b. Ещё раз http://localhost:3000/order/1?key=a-b\n(https://shop.example/a), «https://shop.example/b»!')).toEqual([
    'http://localhost:3000/order/1?key=a-b', 'https://shop.example/a', 'https://shop.example/b',
  ])
})
