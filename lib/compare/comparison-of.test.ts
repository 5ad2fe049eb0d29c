import { describe, expect, test } from 'vitest'
import { comparisonOf } from './comparison-of.ts'

const column = (specification: Readonly<Record<string, Readonly<Record<string, string>>>>) => ({
  specification: Object.entries(specification).map(([name, rows]) => ({ name, rows: Object.entries(rows).map(([row, value]) => ({ name: row, value })) })),
})
const shown = (...columns: ReturnType<typeof column>[]) => comparisonOf(columns).map(({ name, rows }) => [name, ...rows.map((row) => `${row.name}: ${row.values.map((value) => value ?? '—').join(' | ')}`)])

test('rows stand in the groups of the product pages, value beside value', () => {
  expect(shown(column({ Экран: { Тип: 'AMOLED' }, Связь: { NFC: 'нет' } }), column({ Экран: { Тип: 'IPS' }, Связь: { NFC: 'есть' } }))).toEqual([
    ['Экран', 'Тип: AMOLED | IPS'],
    ['Связь', 'NFC: нет | есть'],
  ])
})

test('of mixed families what all have comes first, and what one lacks is a dash', () => {
  const watch = column({ Экран: { Тип: 'AMOLED' }, Питание: { Зарядка: 'магнит', Аккумулятор: '460 мА·ч' } })
  const tracker = column({ Питание: { 'Бортовая сеть': '9–36 В', Аккумулятор: '5200 мА·ч' }, Навигация: { Геозоны: 'до 50' } })
  expect(shown(watch, tracker)).toEqual([
    ['Питание', 'Аккумулятор: 460 мА·ч | 5200 мА·ч', 'Бортовая сеть: — | 9–36 В', 'Зарядка: магнит | —'],
    ['Экран', 'Тип: AMOLED | —'],
    ['Навигация', 'Геозоны: — | до 50'],
  ])
})

test('a row that only a later product has stands where it stands there', () => {
  const [first, second] = [column({ Экран: { Тип: 'a', Стекло: 'b' } }), column({ Экран: { Тип: 'a', Яркость: 'c', Стекло: 'b' } })]
  expect(comparisonOf([second, first])[0]?.rows.map(({ name }) => name)).toEqual(['Тип', 'Стекло', 'Яркость'])
  expect(comparisonOf([first, second, column({})])[0]?.rows.map(({ name }) => name)).toEqual(['Тип', 'Яркость', 'Стекло'])
})

describe('what differs', () => {
  const differs = (...values: (string | null)[]) => comparisonOf(values.map((value) => column(value === null ? { Группа: {} } : { Группа: { Строка: value } })))[0]?.differs
  test('values, and having none', () => {
    expect(differs('5 ATM', '10 ATM')).toBe(true)
    expect(differs('5 ATM', null)).toBe(true)
    expect(differs('5 ATM', '5 ATM', '5 ATM', 'IP68')).toBe(true)
  })
  test('not the width of a space, and not a capital letter', () => {
    expect(differs('5\u00a0ATM', '5 ATM', ' 5  atm')).toBe(false)
    expect(differs('Есть', 'есть')).toBe(false)
  })
  test('not one product with itself', () => expect(differs('5 ATM')).toBe(false))
})

test('nothing to compare is no rows', () => {
  expect(comparisonOf([])).toEqual([])
  expect(comparisonOf([column({}), column({})])).toEqual([])
})
