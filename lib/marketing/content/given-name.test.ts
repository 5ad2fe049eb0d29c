import { expect, test } from 'vitest'
import { fieldsOf, replaceFields, sayableName, unknownField } from './given-name.ts'

test.each([
  ['Здравствуйте, {{имя|друг}}!', 'Здравствуйте, <друг>!', ['друг'], null],
  ['{{ имя | дорогой друг }} и {{имя}}', '<дорогой друг> и <>', ['дорогой друг', ''], null],
  ['{{имя|}}', '<>', [''], null],
  ['На счёте {{бонусы|бонусы}}', 'На счёте <бонусы>', ['бонусы'], null],
  ['{{фамилия|x}}', '{{фамилия|x}}', [], '{{фамилия|x}}'],
  ['{{givenName}}', '{{givenName}}', [], '{{givenName}}'],
  ['{{имя|друг', '{{имя|друг', [], '{{'],
  ['имя}} {имя}', 'имя}} {имя}', [], '}}'],
  ['{{имя|a|b}}', '{{имя|a|b}}', [], '{{имя|a|b}}'],
])('%j', (text, filled, fallbacks, unknown) => {
  expect(replaceFields(text, ({ fallback }) => `<${fallback}>`)).toBe(filled)
  expect(fieldsOf(text).map(({ fallback }) => fallback)).toEqual(fallbacks)
  expect(unknownField(text)).toBe(unknown)
})

test.each([
  ['Анна', 'Анна'], ['  Анна   Мария ', 'Анна Мария'], ['Жан-Клод', 'Жан-Клод'], ["О'Нил", "О'Нил"], ['Zoë', 'Zoë'], ['Ё', 'Ё'],
  [null, null], ['', null], ['   ', null], ['-', null], ['Анна 2', null], ['evil.example', null], ['http://evil.example', null], ['<b>Анна</b>', null], ['Анна\r\nBcc: x@y.z', null],
  ['\u202eаннА', null], ['a@b', null], ['{{имя|x}}', null], ['\uE000open\uE001', null], ['Анна&lt;', null], ['а'.repeat(41), null],
])('the name %j is said as %j', (given, said) => {
  expect(sayableName(given, 40)).toBe(said)
})
