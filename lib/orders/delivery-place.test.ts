import { expect, test } from 'vitest'
import { deliveryPlace } from './delivery-place.ts'

const home = { pickupAddress: null, postcode: '410000', region: { name: 'Саратовская область' }, city: 'Саратов', address: 'ул. Московская, 1' }

test.each([
  [home, '410000, Саратовская область, Саратов, ул. Московская, 1'],
  [{ ...home, postcode: null }, 'Саратовская область, Саратов, ул. Московская, 1'],
  [{ ...home, region: { name: 'Москва' }, city: 'Москва', address: 'ул. Арбат, 1' }, '410000, Москва, ул. Арбат, 1'],
  [{ ...home, pickupAddress: 'Энгельс, пл. Ленина, 2' }, 'Энгельс, пл. Ленина, 2'],
])('%j', (order, line) => {
  expect(deliveryPlace(order)).toBe(line)
})
