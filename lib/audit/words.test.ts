import { expect, test } from 'vitest'
import { dataRegister } from '#lib/privacy/data-register.ts'
import { audited } from './audited.ts'
import { showDifference } from './show-difference.ts'
import { columnWords, tableWords } from './words.ts'

test('every audited table and column has its Russian words', () => {
  expect(Object.keys(audited).filter((table) => !(table in tableWords))).toEqual([])
  const columns = Object.keys(audited).flatMap((table) =>
    Object.entries(dataRegister[table]?.columns ?? {}).flatMap(([column, { personal }]) => (personal || column in columnWords || audited[table]?.quiet?.includes(column) ? [] : [`${table}.${column}`])))
  expect(columns).toEqual([])
})

test('a difference reads in roubles, dates, words', () => {
  expect(showDifference('variants', { price: 129_900 }, { price: 119_900 })).toEqual([{ column: 'price', title: 'цена', before: '1\u00a0299\u00a0₽', after: '1\u00a0199\u00a0₽' }])
  expect(showDifference('products', { status: 'draft', new_until: null }, { status: 'active', new_until: '2026-11-22T12:00:00+00:00' })).toMatchObject([
    { title: 'состояние', before: 'черновик', after: 'в продаже' },
    { title: 'новинка до', before: null, after: '22.11.2026, 16:00' },
  ])
  expect(showDifference('accounts', { roles: [] }, { roles: ['admin', 'hr'] })).toMatchObject([{ before: 'нет', after: 'администратор, кадры' }])
  expect(showDifference('orders', { state: 'paid', surname: '•' }, { state: 'packed', surname: '•' })).toMatchObject([{ before: 'оплачен', after: 'собран' }, { title: 'фамилия', before: '•', after: '•' }])
})
