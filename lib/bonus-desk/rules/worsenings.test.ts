import { expect, test } from 'vitest'
import { firstRules } from '#lib/bonus/text/first-rules.ts'
import { worsenings } from './worsenings.ts'

const plain = (lines: string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '))
const level = (position: 0 | 1 | 2, given: object) => firstRules.levels.map((each, index) => (index === position ? { ...each, ...given } : each))

test('the same or better may take effect at once', () => {
  expect(worsenings(firstRules, firstRules)).toEqual([])
  expect(worsenings(firstRules, { ...firstRules, redeemShare: 5000, friendMinOrder: 0, levels: level(1, { turnoverFrom: 2_000_000, rate: 450 }), categories: [{ name: 'Кольца', multiplier: 200 }] })).toEqual([])
})

test.each([
  [{ redeemShare: 2000 }, 'Бонусами можно оплатить: 30 % → 20 %'],
  [{ lotDays: 180 }, 'Бонусы действуют: 365 дней → 180 дней'],
  [{ welcomePoints: 0 }, 'За вступление: 200 бонусов → 0 бонусов'],
  [{ reviewPoints: 20 }, 'За отзыв: 50 бонусов → 20 бонусов'],
  [{ reviewsPerMonth: 3 }, 'Отзывов в месяц: 5 → 3'],
  [{ friendMinOrder: 500_000 }, 'Заказ друга от: 3 000 ₽ → 5 000 ₽'],
  [{ levels: level(2, { rate: 450 }) }, 'Начисление при сумме от 80 000 ₽: 5 % → 4,5 %'],
  [{ levels: level(1, { turnoverFrom: 4_000_000 }) }, 'Начисление при сумме от 30 000 ₽: 4 % → 3 %'],
  [{ levels: firstRules.levels.slice(0, 2) }, 'Начисление при сумме от 80 000 ₽: 5 % → 4 %'],
  [{ categories: [{ name: 'Ремешки', multiplier: 0 }] }, 'Семейство «Ремешки», множитель: 100 % → 0 %'],
])('%j is worse', (change, words) => {
  expect(plain(worsenings(firstRules, { ...firstRules, ...change }))).toEqual([words])
})
