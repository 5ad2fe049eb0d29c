import { expect, test } from 'vitest'
import { tags } from './cache.ts'
import { staleTags } from './catalogue-change.ts'

const told = (listing: boolean) => JSON.stringify({ product: 'kvant', category: 'watches-square', listing })

test('what only the page shows expires only the page, and feeds', () => {
  expect(staleTags(told(false))).toEqual(['product:kvant', 'offers'])
})

test('what cards show expires the lists too', () => {
  expect(staleTags(told(true))).toEqual(['product:kvant', 'offers', 'card:kvant', 'category:watches-square', 'catalogue'])
})

test('what is published expires what shows texts', () => {
  expect(staleTags('{"policy":true}')).toEqual(['policy'])
  expect(staleTags('{"texts":true}')).toEqual(['policy', 'texts'])
})

test('what begins or ends in the bonus programme expires what shows points', () => {
  expect(staleTags('{"bonus":true}')).toEqual(['bonus'])
})

test('a vacancy that changes expires what shows vacancies', () => {
  expect(staleTags('{"careers":true}')).toEqual(['careers'])
})

test.each(['{"everything":true}', '', 'null', '{"product":1}', '{'])('%j expires everything', (payload) => {
  expect(staleTags(payload)).toEqual([tags.everything])
})
