import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'
import { type CollectionPoint, type ConsentCell, collectionPoints } from './purposes.ts'
import { widgetOf, widgetToken } from './widget-token.ts'

const versionId = '018f3c5e-7d0a-7b1e-9f64-2c1d3e4f5a6b'
const textHash = 'a'.repeat(64)
const shown = { purpose: 'ads', channel: 'email', point: 'checkout', versionId, textHash } as const
const token = widgetToken(shown)
/** A token with any body, signed by the shop’s own key: what only a mistake of ours could make. */
const signed = (body: unknown) => sign('consent-widget', Buffer.from(JSON.stringify(body)).toString('base64url'), env.LEDGER_SECRET)
const body = [versionId, textHash, 'ads', 'email', 'checkout', 'empty', 'ru']
const changed = (at: number, value: unknown) => signed(body.with(at, value as string))

describe('the signed widget §6.1.1', () => {
  test('says what was shown, is the same each time, and fits into a field', () => {
    expect(widgetOf(token)).toEqual({ ...shown, defaultState: 'empty', locale: 'ru' })
    expect(widgetToken(shown)).toBe(token)
    expect(token.length).toBeLessThan(1000)
    expect(signed(body)).toBe(token)
  })

  test.each([
    ['was ticked beforehand', changed(5, 'ticked')],
    ['was hidden', changed(5, 'hidden')],
    ['stands at a point that does not have it', changed(4, 'newsletter')],
    ['stands nowhere', changed(4, '__proto__')],
    ['is for what nobody asks for', changed(2, 'everything')],
    ['goes by a channel of its own', changed(3, 'pigeon')],
    ['has no text', changed(1, '')],
    ['is in another language', changed(6, 'en')],
    ['is a list of too little', signed([versionId])],
    ['is no list', signed({ purpose: 'ads' })],
    ['is nothing', signed(null)],
    ['was signed for something else', sign('subscription', Buffer.from(JSON.stringify(body)).toString('base64url'), env.LEDGER_SECRET)],
    ['was signed by another key', sign('consent-widget', Buffer.from(JSON.stringify(body)).toString('base64url'), 'another key that is long enough for it')],
  ])('is none that %s', (_, given) => {
    expect(widgetOf(given)).toBeNull()
  })

  test('every point has its own boxes, and a box of one is none of another', () => {
    const points = Object.keys(collectionPoints) as CollectionPoint[]
    for (const point of points) for (const cell of collectionPoints[point] as readonly ConsentCell[]) {
      expect(widgetOf(widgetToken({ ...cell, point, versionId, textHash }))).toMatchObject({ ...cell, point })
    }
  })

  test('no other bytes are a token: 20,000 changes and inventions', () => {
    fc.assert(fc.property(fc.nat({ max: token.length - 1 }), fc.constantFrom(...'ABCxyz019-_.=$ \0'.split('')), (at, char) => {
      const forged = token.slice(0, at) + char + token.slice(at + 1)
      return forged === token || widgetOf(forged) === null
    }), { numRuns: 10_000 })
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (given) => widgetOf(given) === null), { numRuns: 5_000 })
    fc.assert(fc.property(fc.json(), (given) => widgetOf(`${Buffer.from(given).toString('base64url')}.${token.split('.')[1]}`) === null), { numRuns: 5_000 })
  })
})
