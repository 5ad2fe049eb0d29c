import { createTransport } from 'nodemailer'
import { type Permit, spendPermit } from '#lib/egress/permit.ts'
import { env } from '#lib/env.ts'
import { shop } from '#lib/shop.ts'
import { dkimPem } from './dkim.ts'
import { mailDomain } from './mail-domain.ts'
import { messageId } from './message-id.ts'
import type { RenderedMail } from './render-template.tsx'

export type OutgoingMail = RenderedMail & {
  /** Id of the outbox row: the same row is the same letter, however often it is handed over. */
  readonly id: string
  readonly to: string
}

/** Milliseconds; together well below the lease of a handed message. Part of the address, where nodemailer reads them. */
const limits = { connectionTimeout: '5000', greetingTimeout: '5000', socketTimeout: '10000' }

/**
 * Hands one letter to the SMTP server of the settings. Resolves when the server has accepted it; throws nodemailer's error
 * otherwise (`responseCode` is the SMTP answer, absent when there was none). `permit`: of the register of disclosures, for this letter.
 */
export async function sendMail({ id, to, subject, html, text, attachments = [] }: OutgoingMail, permit: Permit, smtpUrl = env.SMTP_URL): Promise<void> {
  spendPermit(permit)
  const url = new URL(smtpUrl)
  for (const [name, value] of Object.entries(limits)) if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  const transport = createTransport(url.href)
  try {
    await transport.sendMail({
      messageId: messageId(id),
      from: env.MAIL_FROM,
      replyTo: shop.email,
      // An address object: nothing in a hostile address can become a second recipient.
      to: { name: '', address: to },
      subject,
      html,
      text,
      attachments: [...attachments],
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...signature(),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  } finally {
    transport.close()
  }
}

/** By the key of the settings (RFC 6376); a demo may have none. */
function signature() {
  const privateKey = dkimPem()
  return privateKey !== null && env.DKIM_SELECTOR ? { dkim: { domainName: mailDomain(), keySelector: env.DKIM_SELECTOR, privateKey } } : {}
}
