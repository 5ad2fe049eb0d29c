import { render } from '@react-email/render'
import { plainText } from './plain-text.ts'
import { MailLayout } from './templates/mail-layout.tsx'
import type { MailShop } from './templates/mail-shop.ts'
import type { MailFrame, MailTemplate } from './templates/mail-template.ts'

export type RenderedMail = {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Files that go with it: a calendar entry, say. */
  readonly attachments?: readonly MailAttachment[]
}

export type MailAttachment = { readonly filename: string; readonly content: string; readonly contentType: string }

/** Renders one letter as HTML and as text. Pure: the same data give the same letter. */
export async function renderTemplate<Data>(
  { subject, preview, Content }: MailTemplate<Data>, mail: Data, shop: MailShop, frame: MailFrame,
): Promise<RenderedMail> {
  const title = subject(mail)
  const html = await render(
    <MailLayout subject={title} preview={preview(mail)} shop={shop} frame={frame}>
      <Content mail={mail} shop={shop} />
    </MailLayout>,
  )
  // React asks browsers to load pictures early; in a letter that is noise.
  return { subject: title, html: html.replaceAll(/<link rel="preload"[^>]*>/g, ''), text: plainText(html) }
}
