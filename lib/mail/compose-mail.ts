import { dkimHeader, type DkimSigner, type Header } from './dkim.ts'

export type MailParts = {
  readonly from: string
  readonly replyTo: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** In angle brackets. */
  readonly messageId: string
  readonly date: Date
  /** Further ones; ASCII. */
  readonly headers: Readonly<Record<string, string>>
}

/** A letter as it will stand on the wire, but for its signature. */
export type ComposedMail = { readonly headers: readonly Header[]; /** ASCII, lines end with CRLF. */ readonly body: string }

const BOUNDARY = '=_smart-tracker' // no line of base64 begins like this

/**
 * A letter of two parts, text and HTML, both in base64. Quick, because a campaign makes a thousand a second; nothing in a value can become
 * another header.
 */
export function composeMail({ from, replyTo, to, subject, html, text, messageId, date, headers }: MailParts): ComposedMail {
  const lines: Header[] = [
    ['From', encodedMailbox(from)],
    ['Reply-To', replyTo],
    ['To', to],
    ['Subject', encodedWords(subject)],
    ['Message-ID', messageId],
    ['Date', date.toUTCString().replace('GMT', '+0000')],
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/alternative; boundary="${BOUNDARY}"`],
    ...Object.entries(headers),
  ]
  for (const [name, value] of lines) if (!/^[\x20-\x7e]*$/.test(value.replaceAll('\r\n ', ' '))) throw new Error(`the header ${name} is not to be written as it is`)
  return { headers: lines, body: `${part('plain', text)}${part('html', html)}--${BOUNDARY}--\r\n` }
}

/** The bytes that the payload's hash is of, and that go to the server behind the signature. */
export function mailSource({ headers, body }: ComposedMail): Buffer {
  return Buffer.from(`${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`, 'latin1')
}

/** The signed letter; unsigned where there is no signer. */
export async function signMail({ headers, body }: ComposedMail, source: Buffer, signer: DkimSigner | null): Promise<Buffer> {
  return signer === null ? source : Buffer.concat([Buffer.from(await dkimHeader(headers, body, signer), 'latin1'), source])
}

function part(kind: 'plain' | 'html', words: string): string {
  return `--${BOUNDARY}\r\nContent-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${folded(Buffer.from(words).toString('base64'))}`
}

function folded(base64: string): string {
  let lines = ''
  for (let at = 0; at < base64.length; at += 76) lines += `${base64.slice(at, at + 76)}\r\n`
  return lines
}

/** RFC 2047: words of at most 75 characters, none of which cuts a letter in two. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const letter of text.replaceAll(/[\r\n]+/g, ' ')) {
    if (Buffer.byteLength(word + letter) > 45) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ')
}

/** «Имя <shop@example.ru>» with its name fit for a header. */
function encodedMailbox(mailbox: string): string {
  const named = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(mailbox)
  if (!named) return mailbox.trim()
  const [, name = '', address = ''] = named
  return name === '' ? `<${address}>` : `${/^[\w .-]+$/.test(name) ? name : /^[\x20-\x7e]*$/.test(name) ? `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"` : encodedWords(name)} <${address}>`
}
