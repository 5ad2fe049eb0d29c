import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { clickOf, OPENED } from './click-token.ts'
import { contactOfCode } from './contact-code.ts'
import { mailHeaders, messageLinks } from './message-links.ts'
import { messageOf, messageToken, returnedOf } from './message-token.ts'
import { shortLink, shortLinkOf } from './short-link.ts'

const message = { campaignId: randomUUID(), subjectId: randomUUID(), occurrence: 3, contactId: randomUUID() }
const links = messageLinks(message)
const last = (url: string) => url.split('/').at(-1) ?? ''

describe('links of a message §4.1.9 §4.1.10', () => {
  test('each address leads back to the message it stands in', () => {
    for (const url of [links.unsubscribe, links.preferences, links.why]) expect(messageOf(last(url))).toEqual(message)
    expect(contactOfCode(last(links.short))).toBe(message.contactId)
    const { contactId: _, ...returned } = message
    for (const address of [links.returnPath, links.unsubscribeMail]) expect(returnedOf(/\+(.+)@/.exec(address)?.[1] ?? '')).toEqual(returned)
  })

  test('what stands before an @ is no longer than RFC 5321 allows', () => {
    for (const address of [links.returnPath, links.unsubscribeMail]) expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
  })

  test('a changed character is noticed, wherever it is', () => {
    const token = messageToken(message)
    fc.assert(fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'B', 'a', 'b', '0', '1', '_', '-'), (at, by) => {
      fc.pre(token[at] !== by)
      expect(messageOf(token.slice(0, at) + by + token.slice(at + 1))).toBeNull()
    }))
  })

  test.each(['', 'x', 'x'.repeat(88), '%00', '../../etc', `${messageToken(message)}=`, last(links.short), last(links.click(0))])('%s is no message', (token) => {
    expect(messageOf(token)).toBeNull()
  })

  test('nobody stands in a link unless the person allows to be counted §4.1.13', () => {
    const bytes = Buffer.from(message.subjectId.replaceAll('-', ''), 'hex')
    expect(links.open).toBeNull()
    expect(Buffer.from(last(links.click(0)), 'base64url').includes(bytes)).toBe(false)
    expect(links.click(0)).toBe(messageLinks({ ...message, subjectId: randomUUID(), contactId: randomUUID() }).click(0))
    expect(clickOf(last(links.click(4)))).toEqual({ campaignId: message.campaignId, subjectId: null, letter: 'a', index: 4 })
    const counted = messageLinks({ ...message, counted: true })
    const { contactId: _, ...own } = message
    expect(clickOf(last(counted.click(4)))).toEqual({ ...own, letter: null, index: 4 })
    expect(clickOf(last(counted.open ?? ''))).toEqual({ ...own, letter: null, index: OPENED })
    expect(clickOf(messageToken(message))).toBeNull()
  })

  test('a link of an SMS tells campaign, variant and place, whatever the number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.constantFrom('a', 'b'), fc.nat(99), (number, letter, index) => {
      expect(shortLinkOf(last(shortLink(number, letter, index)))).toEqual({ number, letter, index })
    }))
  })

  test('headers of a mailing: one click by https and by letter, no person in what postmasters count', () => {
    const headers = mailHeaders(links, { number: 7, purpose: 'news-offers' })
    expect(headers['List-Unsubscribe']).toBe(`<${env.APP_URL}/api/unsubscribe/${messageToken(message)}>, <mailto:${links.unsubscribeMail}?subject=unsubscribe>`)
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(headers['Feedback-ID']).toBe('7:news-offers:smart-tracker')
    expect(Object.values(headers).join('')).toMatch(/^[\x20-\x7e]+$/)
  })
})
