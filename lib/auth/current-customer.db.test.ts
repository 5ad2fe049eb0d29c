import { beforeEach, describe, expect, test, vi } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { currentCustomer, customerOf, requireCustomer, requireSession } from './current-customer.ts'

const carried = vi.hoisted(() => ({ sessionId: '' }))
vi.mock('./carried-session.ts', () => ({ carriedSession: async () => carried.sessionId || null }))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`)
  },
}))

beforeEach(() => {
  carried.sessionId = ''
})

async function carry(of: { roles?: StaffRole[]; secondFactor?: boolean }) {
  const customer = await makeCustomer(of)
  carried.sessionId = customer.sessionId
  return customer
}

test('nobody is sent to the sign-in page, which leads back', async () => {
  expect(await currentCustomer()).toBeNull()
  expect(await outcome(requireCustomer())).toBe('signed-out')
  expect(await outcome(requireSession())).toBe('signed-out')
  await expect(customerOf('/account/orders?page=2')).rejects.toThrow('to /sign-in?next=%2Faccount%2Forders%3Fpage%3D2')
})

test('a customer is let in', async () => {
  const { personId } = await carry({})
  for (const found of [await currentCustomer(), await requireCustomer(), await requireSession(), await customerOf('/account')]) {
    expect(found).toMatchObject({ personId })
  }
})

test('an ended session is refused at its next request', async () => {
  const { sessionId } = await carry({})
  await db.session.update({ where: { id: sessionId }, data: { revokedAt: now() } })
  expect(await currentCustomer()).toBeNull()
  expect(await outcome(requireCustomer())).toBe('signed-out')
  await expect(customerOf('/account')).rejects.toThrow('to /sign-in')
})

describe('staff without their second factor', () => {
  test('reach the page that sets it up and nothing else', async () => {
    const { personId } = await carry({ roles: ['warehouse'] })
    expect(await currentCustomer()).toBeNull()
    expect(await outcome(requireCustomer())).toBe('second-factor-required')
    for (const path of ['/account', '/account/security', '/account/security/second-factor/..']) {
      await expect(customerOf(path)).rejects.toThrow('to /account/security/second-factor')
    }
    expect(await customerOf('/account/security/second-factor')).toMatchObject({ personId })
    expect(await requireSession()).toMatchObject({ personId })
  })

  test('with it they are let in', async () => {
    const { personId } = await carry({ roles: ['warehouse'], secondFactor: true })
    expect(await requireCustomer()).toMatchObject({ personId, roles: ['warehouse'], secondFactor: true })
    expect(await customerOf('/account')).toMatchObject({ personId })
  })
})
