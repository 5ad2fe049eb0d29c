import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions, compareWords, type Part } from './compare-versions.ts'

const shown = (parts: readonly Part[]): string => parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`)).join('')
const side = (parts: readonly Part[], without: 'added' | 'removed'): string => parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('')

test('words are compared whole, in Russian, with the punctuation they need §9.2', () => {
  expect(shown(compareWords('Храним пять лет, не дольше.', 'Храним три года, не дольше.'))).toBe('Храним [-пять лет][+три года], не дольше.')
  expect(shown(compareWords('Данные', 'Данными'))).toBe('[-Данные][+Данными]')
  expect(shown(compareWords('Почта и СМС', 'Почта, телефон и СМС'))).toBe('Почта[+,] [+телефон ]и СМС')
})

test('whatever the texts, each side can be read out of the difference §9.2', () => {
  const text = fc.array(fc.constantFrom('данные', 'и', ',', ' ', 'согласие', '«да»', '4.1.9', '\n', 'ё'), { maxLength: 30 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compareWords(before, after)
      expect(side(parts, 'added')).toBe(before)
      expect(side(parts, 'removed')).toBe(after)
    }),
  )
})

test('clauses are compared by number: changed, added, removed where it stood, untouched §9.2', () => {
  const before = [{ number: '1', text: 'Термины' }, { number: '1.1', text: 'Старый' }, { number: '1.2', text: 'Лишний' }, { number: '2', text: 'Общее' }]
  const after = [{ number: '1', text: 'Термины' }, { number: '1.1', text: 'Новый' }, { number: '2', text: 'Общее' }, { number: '2.1', text: 'Ещё' }]
  expect(compareVersions(before, after).map(({ number, kind }) => [number, kind])).toEqual([
    ['1', 'same'], ['1.1', 'changed'], ['1.2', 'removed'], ['2', 'same'], ['2.1', 'added'],
  ])
})

test('what was removed before everything that is left comes first, in its order', () => {
  const changes = compareVersions([{ number: '0.1', text: 'а' }, { number: '0.2', text: 'б' }, { number: '1', text: 'в' }], [{ number: '1', text: 'в' }])
  expect(changes.map(({ number, kind }) => `${number} ${kind}`)).toEqual(['0.1 removed', '0.2 removed', '1 same'])
})
