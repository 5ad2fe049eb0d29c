import { expect, test } from 'vitest'
import { addressKey } from './address-key.ts'

test('abbreviations, case, ё and punctuation do not make another address', () => {
  expect(addressKey('Саратов', 'ул. Московская, д. 1, кв. 2')).toBe(addressKey('г. Саратов', 'улица московская 1 2'))
  expect(addressKey('Королёв', 'проспект Космонавтов, 3')).toBe(addressKey('королев', 'пр-кт Космонавтов 3'))
})

test('another flat, house or town does', () => {
  expect(addressKey('Саратов', 'ул. Московская, 1, кв. 2')).not.toBe(addressKey('Саратов', 'ул. Московская, 1, кв. 3'))
  expect(addressKey('Саратов', 'ул. Московская, 1')).not.toBe(addressKey('Энгельс', 'ул. Московская, 1'))
})

test('a name that begins like an abbreviation stays', () => {
  expect(addressKey('Пермь', 'ул. Домбровская, 1')).toBe('пермь домбровская 1')
})
