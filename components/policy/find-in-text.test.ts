import { expect, test } from 'vitest'
import { findInText } from './find-in-text.ts'

test.each([
  ['Данные и ДАННЫЕ', 'данные', [[0, 6], [9, 15]]],
  ['учётная запись', 'учетная', [[0, 7]]],
  ['пять\u00a0лет', 'пять лет', [[0, 8]]],
  ['ааа', 'аа', [[0, 2]]],
  ['согласие', ' ', []],
  ['согласие', 'с', []],
  ['№ 152-ФЗ', '152-фз', [[2, 8]]],
])('%s / %s', (text, query, expected) => {
  expect(findInText(text, query)).toEqual(expected)
})
