import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceList } from './device-list.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('window', { addEventListener: vi.fn<() => void>(), removeEventListener: vi.fn<() => void>() })
})
afterEach(() => vi.unstubAllGlobals())

test('keeps so many, tells who listens, and leaves nothing behind when it is empty', () => {
  const list = deviceList('list', 2)
  const heard = vi.fn<() => void>()
  const stop = list.subscribe(heard)
  list.write(['a', 'b', 'c'])
  expect(list.read()).toEqual(['a', 'b'])
  expect(list.read(), 'the same until it changes').toBe(list.read())
  list.write([])
  expect([kept.size, list.read(), heard.mock.calls.length]).toEqual([0, [], 2])
  stop()
  list.write(['a'])
  expect(heard).toHaveBeenCalledTimes(2)
})

test('what another program wrote there is read as far as it is a list of words', () => {
  const list = deviceList('list', 3)
  for (const [text, slugs] of [['["a",5,null,"b"]', ['a', 'b']], ['{"a":1}', []], ['[', []], ['["a","b","c","d"]', ['a', 'b', 'c']]] as const) {
    kept.set('list', text)
    expect(list.read()).toEqual(slugs)
  }
})

test('where storage is switched off or full, this tab keeps it, and the device again as soon as it can', () => {
  const working = localStorage
  vi.stubGlobal('localStorage', new Proxy({}, { get: () => () => { throw new DOMException('denied', 'SecurityError') } }))
  const list = deviceList('list', 2)
  list.write(['a', 'b', 'c'])
  expect(list.read()).toEqual(['a', 'b'])
  expect(list.read(), 'the same until it changes').toBe(list.read())
  vi.stubGlobal('localStorage', working)
  list.write(['c', ...list.read()])
  expect(list.read()).toEqual(['c', 'a'])
  kept.set('list', '["d"]')
  expect(list.read(), 'of another tab').toEqual(['d'])
})
