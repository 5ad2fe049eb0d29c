import { expect, test } from 'vitest'
import { addressLines } from './address-lines.ts'

test('postcode and region stand where they say something', () => {
  const address = { address: 'ул. Мясницкая, 1', postcode: null, city: 'Москва', regionName: 'Москва' }
  expect(addressLines(address)).toEqual({ street: 'ул. Мясницкая, 1', place: 'Москва' })
  expect(addressLines({ ...address, postcode: '413100', city: 'Энгельс', regionName: 'Саратовская область' }).place).toBe('413100, Энгельс, Саратовская область')
})
