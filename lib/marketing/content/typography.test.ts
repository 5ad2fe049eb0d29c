import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typography } from './typography.ts'

const n = '\u00a0'

test.each([
  ['Часы "Орбита 2" - в наличии', `Часы «Орбита 2»${n}— в${n}наличии`],
  ['**"Орбита"** - новинка', `**«Орбита»**${n}— новинка`],
  ['Скидка 20 % до 5 мая', `Скидка 20% до${n}5${n}мая`],
  ['Еще...', 'Еще…'],
  ['[каталог "Орбита"](/catalogue?a="1"-2) - тут', `[каталог «Орбита»](/catalogue?a="1"-2)${n}— тут`],
  ['смотрите https://bigio.ru/a--b?x=(c) - вот', `смотрите https://bigio.ru/a--b?x=(c)${n}— вот`],
  ['Привет, \uE000name:друг - "я"\uE001!', 'Привет, \uE000name:друг - "я"\uE001!'],
])('%j', (text, expected) => {
  expect(typography(text)).toBe(expected)
})

test('a second time changes nothing', () => {
  const words = fc.constantFrom('часы', '"Орбита мини"', '«Орбита»', '-', '5', '%', 'в', 'и', '...', '(c)', '**', '[тут](/a-b)', '—', 'кг', '1990', '₽', ',', '.', '\n\n', '\uE000name:друг\uE001')
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const once = typography(parts.join(' '))
      expect(typography(once)).toBe(once)
    }),
    { numRuns: 500 },
  )
})
