import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardCell, joinItems, readCell, splitItems } from './cell.ts'
import { findDelimiter } from './find-delimiter.ts'
import { readHeader } from './read-header.ts'
import { parseSpecification, writeSpecification } from './specification.ts'
import { money, moment, whole } from './values.ts'

const words = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('=', '+', '-', '@', "'", '|', '\\', 'а', 'b', '"', ';', ' ') }).map((text) => text.trim()).filter((text) => text !== '')

describe('cells', () => {
  test.each(['=SUM(A1)', '+7', '-5', '@cmd', '\tx', "'=x"])('%j leaves guarded', (text) => {
    expect(guardCell(text).startsWith("'")).toBe(true)
  })

  test('whatever leaves comes back as it was', () => {
    fc.assert(fc.property(words, (text) => readCell(guardCell(text)) === text))
    fc.assert(fc.property(fc.array(words, { maxLength: 5 }), (items) => {
      expect(splitItems(joinItems(items))).toEqual(items)
    }))
    const row = fc.record({ group: words, name: words, value: words })
    fc.assert(fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      expect(parseSpecification(writeSpecification(rows))).toEqual(rows)
    }))
  })
})

test.each([
  ['a;b,c;d', ';'], ['a,b', ','], ['a\tb;c\td', '\t'], ['"a;b;c",d,e', ','], ['\n\n"x\n;;;;",y', ','], ['sku', ';'],
])('the delimiter of %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter)
})

test('columns are found by title, by field and by other names, and nothing else is read', () => {
  expect(readHeader('prices', ['\ufeffАРТИКУЛ', 'Наименование', ' цена, руб. ', 'old_price', 'Склад', ''])).toEqual({
    fields: ['sku', '', 'price', 'old_price', '', ''], unknown: ['Склад'], missing: [], twice: [],
  })
  expect(readHeader('stock', ['sku', 'Остаток', 'Факт'])).toMatchObject({ missing: [], twice: ['Факт'] })
  expect(readHeader('products', ['Название']).missing).toEqual(['Адрес товара', 'Артикул'])
})

test('values as people write them', () => {
  for (const [text, kopecks] of [['12 990', 1_299_000], ['12\u00a0990,5 ₽', 1_299_050], ['0.99', null], ['1e3', null], ['1000001', null], ['-5', null]] as const) {
    expect(money.safeParse(text).data ?? null).toBe(kopecks)
  }
  expect(whole(0, 10).safeParse('7,0').data).toBe(7)
  expect(whole(0, 10).safeParse('7.5').success).toBe(false)
  expect(moment.safeParse('31.12.2026').data).toBe('2026-12-31T00:00:00.000Z')
  for (const text of ['31.02.2026', '2026', 'завтра']) expect(moment.safeParse(text).success).toBe(false)
})
