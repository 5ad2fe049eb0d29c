import { linkSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { BUILT_FOR, linkBuild } from './link-build.ts'

const top = mkdtempSync(path.join(tmpdir(), 'link-build-'))
const [built, own] = [path.join(top, '.next-test'), path.join(top, '.next-test-0')]
const picture = Buffer.from([0xff, 0xd8, 0x00, 0x80, 0xfe, 0x0a])

beforeAll(() => {
  for (const folder of ['server/app/build', 'node_modules', 'cache']) mkdirSync(path.join(built, folder), { recursive: true })
  writeFileSync(path.join(built, 'server/app/page.html'), `<a href="${BUILT_FOR}/cart">Корзина</a><a href="/?to=${encodeURIComponent(BUILT_FOR)}">`)
  writeFileSync(path.join(built, 'server/app/build/plain.rsc'), 'без адреса')
  writeFileSync(path.join(built, 'server/app/card.body'), Buffer.concat([picture, Buffer.from(BUILT_FOR), picture]))
  writeFileSync(path.join(built, 'server/chunk.js'), `const made = '${BUILT_FOR}'`)
  writeFileSync(path.join(built, 'cache/entry'), '')
  symlinkSync('../../node_modules/sharp', path.join(built, 'node_modules/sharp'))
  linkBuild(built, own, 'http://localhost:31040')
})

const read = (file: string) => readFileSync(path.join(own, file))
const isShared = (file: string) => statSync(path.join(own, file)).ino === statSync(path.join(built, file)).ino

test('pages lead to the shop itself, whatever they are made of, and stay as long as they were', () => {
  expect(read('server/app/page.html').toString()).toBe('<a href="http://localhost:31040/cart">Корзина</a><a href="/?to=http%3A%2F%2Flocalhost%3A31040">')
  expect(read('server/app/card.body')).toEqual(Buffer.concat([picture, Buffer.from('http://localhost:31040'), picture]))
  expect(readFileSync(path.join(built, 'server/app/page.html'), 'utf8')).toContain(BUILT_FOR)
})

test('everything else is the build itself', () => {
  expect(isShared('server/app/build/plain.rsc')).toBe(true)
  expect(isShared('server/chunk.js')).toBe(true)
  expect(readlinkSync(path.join(own, 'node_modules/sharp'))).toBe('../../node_modules/sharp')
  expect(existsSync(path.join(own, 'cache'))).toBe(false)
})

test('made anew, nothing is left of what was there', () => {
  linkSync(path.join(built, 'server/chunk.js'), path.join(own, 'left-behind.js'))
  linkBuild(built, own, 'http://localhost:31080')
  expect(existsSync(path.join(own, 'left-behind.js'))).toBe(false)
  expect(read('server/app/page.html').toString()).toContain('localhost:31080')
})

test('a port of another length is refused: what the router reads is counted in bytes', () => {
  expect(() => linkBuild(built, own, 'http://localhost:3000')).toThrow('5 digits')
})
