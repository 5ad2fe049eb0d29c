import { expect, test } from 'vitest'
import { withRegion } from './with-region.ts'

const noPoint = { 'delivery.pickupPointId': 'Выберите пункт выдачи' }

test('without a region the point cannot be chosen: the region is asked for', () => {
  expect(withRegion(noPoint, {})).toEqual({ 'delivery.regionCode': 'Выберите регион' })
})

test('with a region the message stays where it is', () => {
  expect(withRegion(noPoint, { delivery: { regionCode: '64' } })).toEqual(noPoint)
})

test('other messages bring none about the region', () => {
  expect(withRegion({ 'contact.email': '?' }, {})).toEqual({ 'contact.email': '?' })
})
