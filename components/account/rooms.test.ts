import { expect, test } from 'vitest'
import { isInRoom, rooms } from './rooms.ts'

test.each([
  ['/account/orders', '/account/orders'],
  ['/account/orders/10001/return', '/account/orders'],
  ['/account/security/second-factor', '/account/security'],
  ['/account/personal-data/email', '/account/personal-data'],
])('%s is a page of %s and of no other room', (path, href) => {
  expect(rooms.filter((room) => isInRoom(path, room.href)).map((room) => room.href)).toEqual([href])
})

test.each(['/account', '/account/ordersomething'])('%s is in no room', (path) => {
  expect(rooms.some(({ href }) => isInRoom(path, href))).toBe(false)
})
