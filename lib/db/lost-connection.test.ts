import { expect, test } from 'vitest'
import { isLostConnection } from './lost-connection.ts'

const lost: [string, unknown][] = [
  ['nobody listens', Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })],
  ['the server shuts down', Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' })],
  ['the connection is closed', new Error('Connection terminated unexpectedly')],
  ['what the adapter makes of it', Object.assign(new Error('DriverAdapterError'), { cause: { kind: 'DatabaseNotReachable', host: 'a', port: 1 } })],
  ['what stands behind it', new Error('a page failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) })],
]
const others: [string, unknown][] = [
  ['a rule of the database', Object.assign(new Error('duplicate key'), { code: '23505' })],
  ['a statement that took too long', Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })],
  ['a fault of the shop', new TypeError('Cannot read properties of undefined')],
  ['nothing', undefined],
]

test.each(lost)('%s: the connection is lost', (_, error) => expect(isLostConnection(error)).toBe(true))
test.each(others)('%s: it is not', (_, error) => expect(isLostConnection(error)).toBe(false))
