import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto'
import { createTransport } from 'nodemailer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeMail, mailSource, signMail } from './compose-mail.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signer = { domain: 'shop.example', selector: 'mail2026', key: privateKey }

/** A verifier of our own (RFC 6376, 3.7 and 6.1), which shares nothing with the signer but node's RSA and SHA-256. */
function verifies(source: string, key: KeyObject): boolean {
  const end = source.indexOf('\r\n\r\n')
  const fields = source.slice(0, end).replaceAll(/\r\n(?=[ \t])/g, '').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase().trim(), line.slice(line.indexOf(':') + 1)] as const)
  const own = fields.find(([name]) => name === 'dkim-signature')?.[1] ?? ''
  const tags = Object.fromEntries(own.split(';').map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replaceAll(/\s/g, '')]))
  const relaxed = (value: string) => value.replaceAll(/[ \t]+/g, ' ').trim()
  const lines = source.slice(end + 4).split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  const body = lines.map((line) => `${line}\r\n`).join('')
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== tags.bh) return false
  const left = fields.toReversed()
  const signed = (tags.h ?? '').split(':').map((name) => {
    const at = left.findIndex(([each]) => each === name.toLowerCase().trim())
    return at < 0 ? '' : `${left[at]?.[0]}:${relaxed(left.splice(at, 1)[0]?.[1] ?? '')}\r\n`
  })
  const bare = `dkim-signature:${relaxed(own.replace(/(;\s*b=)[^;]*/, '$1'))}`
  return verify('sha256', Buffer.from(signed.join('') + bare, 'latin1'), key, Buffer.from(tags.b ?? '', 'base64'))
}

const letter = (words: Partial<Parameters<typeof composeMail>[0]> = {}) =>
  composeMail({
    from: 'Магазин «Часы» <shop@shop.example>', replyTo: 'help@shop.example', to: 'anna@example.ru', subject: 'Скидки недели для вас', html: '<p>Здравствуйте</p>', text: 'Здравствуйте',
    messageId: '<one@shop.example>', date: new Date(Date.UTC(2026, 10, 23)),
    headers: { 'List-Unsubscribe': '<https://shop.example/u/1>, <mailto:u@shop.example>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }, ...words,
  })
const signed = async (composed = letter()): Promise<string> => (await signMail(composed, mailSource(composed), signer)).toString('latin1')

test('the verifier believes nodemailer’s signatures', async () => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', dkim: { domainName: 'shop.example', keySelector: 'x', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() } })
  const { message } = await transport.sendMail({ from: 'a@shop.example', to: 'b@example.ru', subject: 'Проба  пробела', text: 'строка \n\n  вторая\n\n\n' })
  expect(verifies(Buffer.from(message as Buffer).toString('latin1'), publicKey)).toBe(true)
})

describe('letters of campaigns', () => {
  test('are signed whole, with the headers by which one ends them', async () => {
    const source = await signed()
    expect(verifies(source, publicKey)).toBe(true)
    expect(source).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed; d=shop\.example; s=mail2026;/)
    const covered = /h=([^;]+);/.exec(source)?.[1]?.split(':') ?? []
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post', 'content-type', 'mime-version']) expect(covered).toContain(name)
  })

  test('whatever they say, and in lines that any server takes', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 400 }), async (subject, text) => {
      const source = await signed(letter({ subject, text, html: `<p>${text}</p>` }))
      expect(verifies(source, publicKey)).toBe(true)
      expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
    }), { numRuns: 40 })
  })

  test.each([
    ['another address of the one-click', (source: string) => source.replace('https://shop.example/u/1', 'https://evil.example/u/1')],
    ['another subject', (source: string) => source.replace(/Subject: .*/, 'Subject: =?UTF-8?B?AAAA?=')],
    ['a second sender', (source: string) => source.replace('\r\nTo: ', '\r\nFrom: <evil@example.ru>\r\nTo: ')],
    ['a second one-click', (source: string) => source.replace('\r\nTo: ', '\r\nList-Unsubscribe: <https://evil.example>\r\nTo: ')],
    ['another body', (source: string) => source.replace(/\r\n\r\n([A-Za-z])/, '\r\n\r\nB')],
  ])('%s is noticed', async (_, change) => {
    const source = await signed()
    expect(change(source)).not.toBe(source)
    expect(verifies(change(source), publicKey)).toBe(false)
  })

  test('another key verifies nothing, and spaces on the way do no harm', async () => {
    const source = await signed()
    expect(verifies(source, createPublicKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey))).toBe(false)
    expect(verifies(source.replace('Precedence', 'precedence').replace('Reply-To: ', 'REPLY-TO:   '), publicKey)).toBe(true)
  })
})

describe('a value stays a value', () => {
  test.each(['a\r\nBcc: victim@example.ru', 'a\nX-Evil: 1'])('%j as a subject', (subject) => {
    expect(mailSource(letter({ subject })).toString('latin1')).not.toMatch(/^(bcc|x-evil):/im)
  })

  test('an address with a line break is not written at all', () => {
    expect(() => letter({ to: 'a@example.ru\r\nBcc: victim@example.ru' })).toThrow('the header To')
    expect(() => letter({ headers: { 'X-Name': 'Анна' } })).toThrow('the header X-Name')
  })
})
