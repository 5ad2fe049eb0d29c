import { expect, test } from 'vitest'
import { hrefsOf, paragraphsOf, runsOf } from './inline.ts'

const plain = (text: string) => ({ text, bold: false, href: null })

test('paragraphs are apart by empty lines', () => {
  expect(paragraphsOf('один\r\n\r\nдва\nстрока\n \n\n\nтри\n')).toEqual(['один', 'два\nстрока', 'три'])
  expect(paragraphsOf(' \n\n ')).toEqual([])
})

test.each([
  ['просто', [plain('просто')]],
  ['это **важно** тут', [plain('это '), { text: 'важно', bold: true, href: null }, plain(' тут')]],
  ['[каталог](/catalogue) и', [{ text: 'каталог', bold: false, href: '/catalogue' }, plain(' и')]],
  ['**[все](https://a.ru/x(1))**', [{ text: 'все', bold: true, href: 'https://a.ru/x(1)' }]],
  ['[a](javascript:alert(1))', [plain('[a](javascript:alert(1))')]],
  ['[a](//evil.example)', [plain('[a](//evil.example)')]],
  ['[a](http://evil.example)', [plain('[a](http://evil.example)')]],
  ['[a](https://user@evil.example)', [plain('[a](https://user@evil.example)')]],
  ['[a](data:text/html,x)', [plain('[a](data:text/html,x)')]],
  ['2 ** 3 ** 4', [plain('2 ** 3 ** 4')]],
  ['<b>нет</b>', [plain('<b>нет</b>')]],
])('%j', (text, runs) => {
  expect(runsOf(text)).toEqual(runs)
})

test('every address is found, the wrong ones too', () => {
  expect(hrefsOf('[a](/b) [c](javascript:x) [d](http://e)')).toEqual(['/b', 'javascript:x', 'http://e'])
})
