import { createHash } from 'node:crypto'
import PostalMime from 'postal-mime'

export type ReceivedMail = {
  readonly messageId: string
  readonly sender: string
  /** Of the envelope: whom the letter really goes to. */
  readonly recipients: readonly string[]
  readonly subject: string
  readonly html: string | null
  readonly text: string | null
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}

/** Takes a letter apart. One without a Message-ID is known by what it contains. */
export async function parseMail(source: Buffer, recipients: readonly string[]): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(source)
  return {
    messageId: mail.messageId ?? `<${createHash('sha256').update(source).digest('hex')}@mailbox>`,
    sender: mail.from?.address ?? '',
    recipients: recipients.map((address) => address.toLowerCase()),
    subject: clean(mail.subject ?? ''),
    html: mail.html === undefined ? null : clean(mail.html),
    text: mail.text === undefined ? null : clean(mail.text),
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value: clean(value) })),
  }
}

/** PostgreSQL keeps no null bytes. */
function clean(text: string): string {
  return text.replaceAll('\0', '')
}
