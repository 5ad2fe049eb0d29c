import type { GoldenQuery } from './golden-types.ts'

/** What the shop has not: other goods, other makers' models, keys pressed at random. */
export const nothing: readonly GoldenQuery[] = [
  ['холодильник'],
  ['айфон 15 про'],
  ['iphone'],
  ['пылесос'],
  ['ноутбук asus'],
  ['кроссовки'],
  ['велосипед детский'],
  ['йцукен'],
  ['qwertyuiop'],
  ['asdfgh'],
  ['🙂🙂🙂'],
  ['!!!'],
  ['наушники беспроводные'],
  ['чехол для телефона'],
  ['диван'],
]
