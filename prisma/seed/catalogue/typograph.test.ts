import { expect, test } from 'vitest'
import { typograph } from './typograph.ts'

test.each([
  ['14 дней без зарядки', '14_дней без зарядки'],
  ['часы — с экраном 1,43″, 466 × 466 точек', 'часы_— с_экраном 1,43″, 466_×_466_точек'],
  ['Не боится воды и пыли (в душе)', 'Не_боится воды и_пыли (в_душе)'],
  ['14 000 мА·ч, от −20 до +50 °C', '14_000_мА·ч, от_−20_до_+50_°C'],
])('%s', (text, expected) => {
  expect(typograph(text).replaceAll('\u00a0', '_')).toBe(expected)
})
