import { expect, test } from 'vitest'
import { yookassaFields } from '#lib/payments/providers/yookassa-fields.ts'
import { messageFields } from '#lib/messages/message-fields.ts'
import { fieldsOf } from './fields-of.ts'

const names = { id: null, to: 'email', body: 'letter', 'customer.email': 'email' }

test('what a payload discloses is read from the payload itself', () => {
  expect(fieldsOf({ id: '1', to: 'a@example.ru', body: { html: '', parts: ['', ''] }, customer: { email: '' } }, names)).toEqual(['email', 'letter'])
  expect(fieldsOf({ to: null, body: undefined }, names)).toEqual([])
})

test('a part that nobody has thought about is called by its path, which no whitelist knows §5.2', () => {
  expect(fieldsOf({ to: '', customer: { birthday: '', email: '' } }, names)).toEqual(['customer.birthday', 'email'])
  expect(yookassaFields({ receipt: { customer: { email: '', phone: '' } } })).toEqual(['email', 'receipt.customer.phone'])
  expect(messageFields('email', { id: '', to: '', subject: '', text: '', html: '', names: ['Анна'] })).toEqual(['email', 'letter', 'names'])
  expect(messageFields('sms', { id: '', to: '', text: '' })).toEqual(['phone', 'sms'])
})
