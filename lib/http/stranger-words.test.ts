import { expect, test } from 'vitest'
import { strangerWords } from './stranger-words.ts'

const allowed = { origins: ['http://localhost:3000'], hosts: ['stage.example'] }
const words = (asked: Partial<Parameters<typeof strangerWords>[0]>) => strangerWords({ host: 'localhost:3000', origin: undefined, site: undefined, ...asked }, allowed)

test.each(['localhost', 'localhost:3000', '127.0.0.1:3028', '[::1]:3000', 'shop.localhost:1', 'stage.example'])('a program may ask %s', (host) => {
  expect(words({ host })).toBeNull()
})

test.each([undefined, '', 'evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil-localhost', '192.0.2.7:3000', 'localhost@evil.example', 'evil.example#localhost'])(
  'a page whose name leads here is told by its Host: %s', (host) => {
    expect(words({ host })).toMatch(/^This answers on local hosts only/)
  })

test.each(['http://evil.example', 'null', 'http://localhost:4000', 'https://localhost:3000', 'http://localhost:3000.evil.example', ''])('a page of %j is told by its Origin', (origin) => {
  expect(words({ origin })).toMatch(/^Pages of .* may not ask here/)
})

test.each(['cross-site', 'same-site', 'whatever'])('what the browser calls %s is refused, though it has no Origin', (site) => {
  expect(words({ site })).toMatch(/^Pages of other sites/)
})

test('the shop’s own pages and an address typed by hand may ask', () => {
  expect(words({ origin: 'http://localhost:3000', site: 'same-origin' })).toBeNull()
  expect(words({ site: 'none' })).toBeNull()
})
