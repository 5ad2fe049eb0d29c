import { expect, test } from 'vitest'
import { requestKinds } from './appeal-kinds.ts'
import { termWords } from './term-words.ts'

test.each([
  ['access', 'Ответим за 10 рабочих дней'], ['correct', 'Ответим за 7 рабочих дней'], ['unpublish', 'Ответим за 3 рабочих дня'],
  ['explain-refusal', 'Ответим за 7 дней'], ['claim', 'Ответим за 30 дней'], ['return-untold', 'Ответим за 3 месяца'], ['incident-notice', 'Ответим за 24 часа'], ['stop-ads', 'Сделаем сразу'],
] as const)('%s: %s §6.1.3 §8.2', (clock, words) => {
  expect(termWords(clock).replaceAll('\u00a0', ' ')).toBe(words)
})

test('every kind of request says what happens in one or two sentences §6.1.3', () => {
  for (const { title, meaning } of Object.values(requestKinds)) {
    expect(title).toMatch(/^[А-ЯЁ]/)
    expect(meaning).toMatch(/\.$/)
  }
})
