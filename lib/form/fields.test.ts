import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contact, email, optionalPersonName, personName, phone, postcode } from './fields.ts'

describe('phone', () => {
  test.each([
    '+7 917 123-45-67',
    '8 (917) 123-45-67',
    '89171234567',
    '9171234567',
    '7 917 123 45 67',
    ' +7(917)1234567 ',
    '8-917-123-45-67',
    '+7\u00a0917\u00a0123\u00a045\u00a067',
  ])('«%s» is one number', (spelling) => {
    expect(phone.parse(spelling)).toBe('+79171234567')
  })

  test.each(['', '123', 'abc', '+7 917 123-45-6', '\u0000', '8'.repeat(40), "+7917'; drop table orders"])('«%s» is refused in Russian', (text) => {
    const result = phone.safeParse(text)
    expect(result.success).toBe(false)
    expect(result.error?.issues[0]?.message).toMatch(/[а-я]/)
  })

  test('a foreign number keeps its country §3.2.2', () => {
    expect(phone.parse('+375 29 123-45-67')).toBe('+375291234567')
  })
})

describe('names', () => {
  test.each(['Анна', 'О’Коннор', 'Салтыков-Щедрин', 'Мария Луиза', 'Нгуен', 'ё'])('«%s» is a name', (name) => {
    expect(personName.parse(`  ${name} `)).toBe(name)
  })

  test.each(['', '   ', '<b>Анна</b>', '{{7*7}}', '1', 'а'.repeat(61), '\u0000', '-Анна'])('«%s» is none', (name) => {
    expect(personName.safeParse(name).success).toBe(false)
  })

  test('an empty patronymic is no patronymic §3.2.1', () => {
    expect(optionalPersonName.parse('  ')).toBeNull()
    expect(optionalPersonName.parse('Ивановна')).toBe('Ивановна')
    expect(optionalPersonName.safeParse('<script>').success).toBe(false)
  })
})

test('an e-mail is kept in lower case, header injection is refused §3.2.3', () => {
  expect(email.parse(' Anna@Example.RU ')).toBe('anna@example.ru')
  expect(email.safeParse('anna@example.ru\r\nBcc: all@example.ru').success).toBe(false)
  expect(email.safeParse('anna').success).toBe(false)
})

test('a postcode has six digits', () => {
  expect(postcode.parse('410 000')).toBe('410000')
  expect(postcode.safeParse('41000').success).toBe(false)
})

test('no text makes a field throw, and nothing that passes holds a control character', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.anything()), (input) => {
      for (const field of [personName, optionalPersonName, email, phone, postcode]) {
        const result = field.safeParse(input)
        if (result.success && result.data !== null) expect(result.data).not.toMatch(/\p{Cc}/u)
      }
    }),
  )
})

describe('contact', () => {
  test.each([
    [' Anna@Example.RU ', { channel: 'email', value: 'anna@example.ru' }],
    ['8 (917) 123-45-67', { channel: 'sms', value: '+79171234567' }],
    ['+375 29 123-45-67', { channel: 'sms', value: '+375291234567' }],
  ])('«%s»', (spelling, parsed) => {
    expect(contact.parse(spelling)).toEqual(parsed)
  })

  test.each(['', '  ', 'anna', 'anna@', '@', '8 (8452) 12-34-56', 'a@b.ru\r\nBcc: c@d.ru', '\u0000'])('«%s» is refused in Russian', (text) => {
    expect(contact.safeParse(text).error?.issues[0]?.message).toMatch(/[а-я]/)
  })
})
