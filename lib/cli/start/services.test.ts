import { expect, test } from 'vitest'
import { parseEnv } from '#lib/env.ts'
import { servicesOf } from './services.ts'

const names = { web: 'postgresql://web@localhost/app', worker: 'postgresql://worker@localhost/app' }
const services = (TEST_SUPPORT: string) => servicesOf(parseEnv({ ...process.env, TEST_SUPPORT }), names, false)

test('a shop that is not under test has no Support API, and its own clock', () => {
  expect(services('0').map(({ name }) => name)).not.toContain('the Support API')
  expect(services('0').filter(({ env }) => env?.NODE_OPTIONS !== undefined)).toEqual([])
})

test('of a shop under test every process has the same clock', () => {
  expect(services('1').at(-1)?.name).toBe('the Support API')
  for (const { env } of services('1')) expect(env?.NODE_OPTIONS).toMatch(/--import file:\/\/.*\/lib\/cli\/process\/follow-clock\.ts$/)
})

test('the Support API has the address of the database’s owner, the site its own', () => {
  const [web, support] = [services('1')[0], services('1').at(-1)]
  expect([web?.env?.DATABASE_URL, support?.env?.DATABASE_URL]).toEqual([names.web, undefined])
})
