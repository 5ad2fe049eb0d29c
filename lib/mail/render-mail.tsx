import { render } from '@react-email/components'
import type { OrderMailName } from './order-mail-names.ts'
import { plainText } from './plain-text.ts'
import { MailLayout } from './templates/mail-layout.tsx'
import type { MailShop, OrderMail } from './templates/order-mail.ts'
import { orderMailTemplates } from './templates/order-mail-templates.ts'

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string }

/** Renders one order mail as HTML and as text. Pure: the same data give the same letter. */
export async function renderMail(name: OrderMailName, mail: OrderMail, shop: MailShop): Promise<RenderedMail> {
  const { subject, preview, Content } = orderMailTemplates[name]
  const title = subject(mail)
  const html = await render(
    <MailLayout subject={title} preview={preview(mail)} shop={shop}>
      <Content mail={mail} shop={shop} />
    </MailLayout>,
  )
  // React asks browsers to load pictures early; in a letter that is noise.
  return { subject: title, html: html.replaceAll(/<link rel="preload"[^>]*>/g, ''), text: plainText(html) }
}
