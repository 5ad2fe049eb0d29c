import { expect, test } from 'vitest'
import { formatPoints, formatRate, formatWhole } from './format-points.ts'

test.each([[0, '0 бонусов'], [1, '1 бонус'], [22, '22 бонуса'], [389, '389 бонусов'], [12_990, '12 990 бонусов'], [-21, '−21 бонус']])('%i points', (points, text) => {
  expect(formatPoints(points)).toBe(text.replaceAll(' ', '\u00a0'))
})

test('a number alone, and a rate', () => {
  expect(formatWhole(1_000_000)).toBe('1\u00a0000\u00a0000')
  expect([formatRate(300), formatRate(350)]).toEqual(['3\u00a0%', '3,5\u00a0%'])
})
