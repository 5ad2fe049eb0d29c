import { expect, test } from 'vitest'
import { mailboxHref, readSearch, smsHref } from './search.ts'

const nothing = { to: null, before: null, view: 'letter' }

test('reads what the address says', () => {
  expect(readSearch({ to: ' Anna@Example.ru ', before: '17', view: 'text' })).toEqual({ to: 'anna@example.ru', before: '17', view: 'text' })
})

test.each([
  {},
  { to: '', before: '', view: '' },
  { to: ['a', 'b'], before: ['1'], view: ['text'] },
  { to: 'a\0b', before: '-1', view: '<script>' },
  { to: 'x'.repeat(300), before: '9'.repeat(40) },
  { before: '1; drop table mails' },
])('takes %j for nothing said', (params) => {
  expect(readSearch(params)).toEqual(nothing)
})

test('writes addresses that it reads back', () => {
  expect(mailboxHref({})).toBe('/dev/mailbox')
  expect(mailboxHref({ id: '5', to: 'a+b@example.ru', view: 'text' })).toBe('/dev/mailbox/5?to=a%2Bb%40example.ru&view=text')
  expect(smsHref({})).toBe('/dev/mailbox/sms')
  expect(smsHref({ to: '+79171234567', before: '5' })).toBe('/dev/mailbox/sms?to=%2B79171234567&before=5')
})
