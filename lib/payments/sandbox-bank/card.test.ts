import { expect, test } from 'vitest'
import { grouped, luhn, readCard, testCards } from './card.ts'

const today = new Date('2026-11-22T12:00:00Z')
const good = { number: '5555 5555 5555 4444', expiry: '12/30', cvc: '123' }

test('the test cards end with a right check digit', () => {
  expect(testCards.map(({ number }) => luhn(number))).toEqual([true, true, true])
  expect(luhn('5555555555554445')).toBe(false)
  expect(grouped('5555555555554444')).toBe('5555 5555 5555 4444')
})

test('spaces and spellings of the date do not matter', () => {
  for (const expiry of ['12/30', '1230', '12 / 30', '11/26']) expect(readCard({ ...good, expiry }, today)).toMatchObject({ card: { id: 'paid' } })
})

test('every wrong field is named', () => {
  expect(readCard({ number: '', expiry: '10/26', cvc: '12a' }, today)).toEqual({
    errors: { number: 'Введите номер карты', expiry: 'Срок действия карты истёк', cvc: 'Три цифры на обороте карты' },
  })
})

test('a card that could be real is not taken', () => {
  expect(readCard({ ...good, number: '4111111111111111' }, today)).toMatchObject({ errors: { number: expect.stringContaining('песочница') } })
})
