import { expect, test } from 'vitest'
import { findPoints } from './find-points.ts'

const point = (city: string, address: string) => ({ id: address, regionCode: '64', regionName: '', city, address, hours: '' })
const points = [point('Саратов', 'ул. Чапаева, 10'), point('Энгельс', 'ул. Полётная, 1'), point('Саратов', 'ул. Московская, 1')]

test.each([
  ['', 3],
  ['сарат', 2],
  ['московская Саратов', 1],
  ['полетная', 1],
  ['ул., 1', 3],
  ['Балаково', 0],
])('%s', (query, count) => {
  expect(findPoints(points, query)).toHaveLength(count)
})
