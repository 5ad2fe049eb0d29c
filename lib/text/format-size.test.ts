import { expect, test } from 'vitest'
import { formatSize } from './format-size.ts'

test.each([
  [0, '1 КБ'], [1, '1 КБ'], [1024, '1 КБ'], [348_000, '340 КБ'], [1_048_000, '1023 КБ'], [1_048_500, '1 МБ'], [1024 ** 2, '1 МБ'], [2_500_000, '2,4 МБ'], [10 * 1024 ** 2, '10 МБ'], [52_428_000, '50 МБ'],
])('%i bytes', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text.replace(' ', '\u00a0'))
})
