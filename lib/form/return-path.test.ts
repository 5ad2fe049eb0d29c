import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnPath } from './return-path.ts'

test.each(['/checkout', '/account/orders/10001?page=2', '/catalogue/watches-round/filter?colour=gold', '/'])('«%s» is a page of the shop', (path) => {
  expect(safeReturnPath(path)).toBe(path)
})

test.each([
  undefined, '', 'checkout', 'https://evil.ru', 'https:evil.ru', '//evil.ru', '///evil.ru', '/\\evil.ru', '\\/evil.ru', '/\t/evil.ru', '/\n/evil.ru',
  '/.//evil.ru', '/a/..//evil.ru', '/%2e//evil.ru', ' //evil.ru', 'javascript:alert(1)', '/\u202eevil', '/a\r\nSet-Cookie: x=1', '/api/auth/signout', '/dev/mailbox', `/${'a'.repeat(501)}`,
])('«%s» leads home', (text) => {
  expect(safeReturnPath(text)).toBe('/account')
})

test('whatever is given, a browser stays on this site', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl(), fc.stringMatching(/^[/\\.%2eE\t@:a]*$/)), (text) => {
      const path = safeReturnPath(text)
      expect(new URL(path, 'https://bigio.ru').origin).toBe('https://bigio.ru')
      expect(path).toMatch(/^\/(?!\/)/)
    }),
    { numRuns: 2000 },
  )
})
