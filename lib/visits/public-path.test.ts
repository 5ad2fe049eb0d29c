import { expect, test } from 'vitest'
import { publicPath } from './public-path.ts'

test.each([
  ['/', '/'],
  ['/privacy', '/privacy'],
  ['/catalogue/filter', '/catalogue'],
  ['/catalogue/smart-rings/filter', '/catalogue/smart-rings'],
  ['/product/kontur/gold-18', '/product/kontur'],
])('%s is counted as %s §3.4', (path, counted) => {
  expect(publicPath(path)?.path).toBe(counted)
})

test.each([
  '', 'privacy', '/account', '/account/orders', '/order/10001', '/checkout', '/cart', '/verify/abc', '/reset/x', '/subscription/x', '/privacy/request', '/sign-in',
  '/product/', '/product/a/b/c', '/catalogue/../account', '/product/<script>', '/product/anna@example.ru', '/?q=anna', '/#x', '//evil.example', '/PRODUCT/x', `/product/${'a'.repeat(200)}`, '/privacy\0',
])('%j is no page to count §3.4', (path) => {
  expect(publicPath(path)).toBeNull()
})
