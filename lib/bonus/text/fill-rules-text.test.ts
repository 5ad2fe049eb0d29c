import { expect, test } from 'vitest'
import { parsePolicy } from '#lib/policy/parse-policy.ts'
import { fillRulesText } from './fill-rules-text.ts'
import { firstRules, firstTemplate } from './first-rules.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const clause = (text: string, number: string) => plain(parsePolicy(text).clauses.find((each) => each.number === number)?.text ?? '')

test('§4.1.11 the first rules say exactly what the first numbers are', () => {
  const text = fillRulesText(firstTemplate(), firstRules)
  expect(clause(text, '3.2')).toContain('«Старт» — 3 %; «Ритм» — 4 % при сумме от 30 000 ₽; «Пульс» — 5 % при сумме от 80 000 ₽.')
  expect(clause(text, '5.2')).toContain('не больше 30 % цены')
  expect(clause(text, '6.1')).toContain('365 дней')
  expect(clause(text, '2.4')).toContain('начисляем 200 бонусов')
  expect(clause(text, '8.1')).toContain('не меньше 3 000 ₽, вам начисляется 500 бонусов, а другу 500 бонусов')
  expect(clause(text, '8.2')).toContain('чем за 12 приглашённых друзей')
  expect(clause(text, '9.1')).toContain('Исправление больше 1 000 бонусов')
  expect(clause(text, '6.2')).toContain('за 30 дней до него')
  expect(clause(text, '3.8')).toContain('мы начисляем 50 бонусов — за одну звезду столько же, сколько за пять')
  expect(clause(text, '3.8')).toContain('не больше чем за 5 отзывов в календарном месяце')
  expect(clause(text, '11.4')).toContain('чем за 30 дней')
  expect(text).not.toMatch(/[{}]|^[?!]/m)
})

test('what the rules do not have is not promised', () => {
  const text = fillRulesText(firstTemplate(), { ...firstRules, welcomePoints: 0, referralPoints: 0, friendPoints: 0, reviewPoints: 0, categories: [{ name: 'Кольца', multiplier: 150 }, { name: 'Ремешки', multiplier: 0 }] })
  expect(clause(text, '2.4')).toBe('За само вступление бонусы не начисляются.')
  expect(clause(text, '8.1')).toBe('Сейчас бонусы за приглашения не начисляются.')
  expect(clause(text, '8.2')).toBe('')
  expect(clause(text, '3.8')).toBe('За отзывы бонусы не начисляются.')
  expect(clause(text, '3.9')).toBe('')
  expect(clause(text, '3.4')).toContain('«Кольца» — в 1,5 раза больше; «Ремешки» — не начисляются.')
})

test('a brace or a condition that names nothing is told', () => {
  expect(() => fillRulesText('1. {bonus}', firstRules)).toThrow('{bonus}')
  expect(() => fillRulesText('1. {toString}', firstRules)).toThrow('{toString}')
  expect(() => fillRulesText('?gift 1. Подарок', firstRules)).toThrow('?gift')
})
