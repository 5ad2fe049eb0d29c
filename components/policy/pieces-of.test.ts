import { expect, test } from 'vitest'
import { piecesOf } from './pieces-of.ts'

const clauses = new Set(['4.1.9', '5.2', '2.4'])
const links = (text: string) => piecesOf(text, clauses).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []))

test.each([
  ['как сказано в пункте 4.1.9.', [['4.1.9', '#4.1.9']]],
  ['пунктов 5.2 и 2.4)', [['5.2', '#5.2'], ['2.4', '#2.4']]],
  ['на странице претензий (/claims) или письмом', [['/claims', '/claims']]],
  ['по адресу dokaclub@ya.ru или', [['dokaclub@ya.ru', 'mailto:dokaclub@ya.ru']]],
  ['закон от 27.07.2006 № 152-ФЗ, версия 4.1', []],
  ['', []],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected)
  expect(piecesOf(text, clauses).map((piece) => piece.text).join('')).toBe(text)
})
