import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

const page = { nonce: 'abc', formTargets: ['https://bank.example'], development: false, https: true }

test('scripts run by nonce only', () => {
  expect(contentSecurityPolicy(page)).toContain(`script-src 'self' 'nonce-abc' 'strict-dynamic';`)
  expect(contentSecurityPolicy(page)).not.toContain('unsafe-eval')
})

test('a form may lead to the bank', () => {
  expect(contentSecurityPolicy(page)).toContain(`form-action 'self' https://bank.example`)
})

test('plain http is not upgraded', () => {
  expect(contentSecurityPolicy({ ...page, https: false })).not.toContain('upgrade-insecure-requests')
})

test('a page for everybody has no nonce, and its forms stay here', () => {
  const policy = contentSecurityPolicy({ development: false })
  expect(policy).toContain(`script-src 'self' 'unsafe-inline';`)
  expect(policy).toMatch(/form-action 'self'$/)
})
