import { expect, test } from 'vitest'
import { placeOf, savedIn } from './saved-place.ts'

const home = { id: 'a', regionCode: '64', regionName: 'Саратовская область', city: 'Саратов', postcode: null, address: 'ул. Московская, 1', isDefault: true }
const dacha = { ...home, id: 'b', city: 'Энгельс', postcode: '413100', isDefault: false }

test('an address is found again in the form it has filled', () => {
  for (const saved of [home, dacha]) expect(savedIn([home, dacha], placeOf(saved))).toBe(saved)
  expect(savedIn([home], { ...placeOf(home), postcode: '410000', method: 'post' })).toBe(home)
})

test('what was changed is another address', () => {
  expect(savedIn([home], { ...placeOf(home), address: 'ул. Московская, 2' })).toBeNull()
  expect(savedIn([home], { ...placeOf(home), regionCode: '77' })).toBeNull()
  expect(savedIn([home], undefined)).toBeNull()
  expect(savedIn([], placeOf(home))).toBeNull()
})
