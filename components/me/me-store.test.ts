import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { meStore } from './me-store.ts'

const cart = (count: number) => ({ count, lines: {} })
const answers: ((me: object) => void)[] = []
const kept = new Map<string, string>()
let store: typeof meStore

beforeEach(async () => {
  answers.length = 0
  kept.clear()
  vi.stubGlobal('fetch', () => new Promise((resolve) => answers.push((me) => resolve(Response.json(me)))))
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    clear: () => kept.clear(),
  })
  vi.resetModules()
  ;({ meStore: store } = await import('./me-store.ts'))
})
afterEach(() => vi.unstubAllGlobals())

const anna = { givenName: 'Анна' }
const ask = async (me: object) => {
  const asked = store.ask()
  answers.at(-1)?.(me)
  await asked
}

test('knows nothing before the first answer, and nothing from a broken one', async () => {
  expect(store.read()).toEqual({})
  await ask({ error: true })
  expect(store.read()).toEqual({})
})

test('what an action brought while the answer was on its way is newer; the rest is taken', async () => {
  const asked = store.ask()
  store.learn({ cart: cart(2) })
  answers[0]?.({ cart: cart(1), customer: anna, wishes: ['ring'] })
  await asked
  expect(store.read()).toEqual({ cart: cart(2), customer: anna, wishes: ['ring'] })
})

test('a later question makes the earlier answer void', async () => {
  const [first, second] = [store.ask(), store.ask()]
  answers[1]?.({ cart: cart(2), customer: null, wishes: [] })
  await second
  answers[0]?.({ cart: cart(1), customer: anna, wishes: [] })
  await first
  expect(store.read()).toMatchObject({ cart: cart(2), customer: null })
})

test('what a customer left in the tab goes with the customer', async () => {
  await ask({ cart: cart(0), customer: anna, wishes: [] })
  kept.set('checkout', '{"surname":"Иванова"}')
  await ask({ cart: cart(0), customer: null, wishes: [] })
  expect([...kept.keys()]).toEqual([])
})

test('what a guest typed stays', async () => {
  kept.set('checkout', '{"surname":"Иванова"}')
  await ask({ cart: cart(0), customer: null, wishes: [] })
  await ask({ cart: cart(0), customer: null, wishes: [] })
  expect([...kept.keys()]).toEqual(['checkout'])
})
