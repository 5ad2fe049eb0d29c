import { expect, test } from 'vitest'
import { permissionAt, roomAt, rooms, roomsOf } from './rooms.ts'

test('a page belongs to the room with the longest address, and asks for what its door asks', () => {
  expect(roomAt('/desk')?.title).toBe('Сегодня')
  expect(roomAt('/desk/orders/10001')?.title).toBe('Заказы')
  expect(roomAt('/desk/ordersx')?.title).toBe('Сегодня')
  expect(roomAt('/account')).toBeUndefined()
  expect(permissionAt('/desk/orders/10001')).toBe('orders.read')
  expect(permissionAt('/desk/orders/10001/packing-list')).toBe('orders.fulfil')
  expect(permissionAt('/desk/customers/merge')).toBe('customers.merge')
})

test('somebody sees the rooms that one of their roles may enter', () => {
  expect(roomsOf(['hr']).map(({ href }) => href)).toEqual(['/desk', '/desk/vacancies', '/desk/candidates', '/desk/policy'])
  expect(roomsOf(['warehouse', 'marketer']).map(({ href }) => href)).toContain('/desk/reports')
  expect(roomsOf(['admin'])).toEqual(rooms.filter(({ href }) => href !== '/desk/candidates'))
  expect(roomsOf([])).toEqual([])
})

test('no two rooms share a key', () => {
  expect(new Set(rooms.map(({ key }) => key)).size).toBe(rooms.length)
})
