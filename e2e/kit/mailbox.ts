import { expect } from '@playwright/test'
import { listMail, type Mail, findMail } from '#lib/mail/mailbox/queries.ts'

export type Mailbox = typeof mailbox

/** The letters that buyers have received. */
export const mailbox = {
  /** The newest letter to `recipient` whose subject matches; waits for it. */
  async latest(recipient: string, subject: RegExp): Promise<Mail> {
    let found: Mail | null = null
    await expect
      .poll(
        async () => {
          const { mails } = await listMail({ recipient, before: null })
          const hit = mails.find((mail) => subject.test(mail.subject))
          found = hit ? await findMail(hit.id) : null
          return found ? hit?.subject : mails.map((mail) => mail.subject)
        },
        { message: `a letter to ${recipient}: ${subject}`, timeout: 20_000, intervals: [100, 250, 500] },
      )
      .toMatch(subject)
    if (found === null) throw new Error('unreachable')
    return found
  },

  /** The subjects of all letters to `recipient`, oldest first. */
  async subjects(recipient: string): Promise<string[]> {
    const { mails } = await listMail({ recipient, before: null })
    return mails.map(({ subject }) => subject).reverse()
  },
}

/** The address of the order's page in a letter. */
export function orderLinkIn({ text }: Mail): string {
  const link = /https?:\/\/\S+\/order\/\d+\?key=[\w-]+/.exec(text ?? '')?.[0]
  if (!link) throw new Error('the letter has no link to the order')
  return link
}

/** The six digits of a letter that asks to prove a contact. */
export function codeIn({ text }: Mail): string {
  const code = /^\d{6}$/m.exec(text ?? '')?.[0]
  if (!code) throw new Error('the letter has no code')
  return code
}

/** The link of a letter that proves a contact, confirms a consent, sends a request or sets a new password. */
export function linkIn({ text }: Mail): string {
  const link = /https?:\/\/\S+\/(verify|reset|subscription\/confirm|privacy\/request\/confirm|claims\/confirm)\/\S+/.exec(text ?? '')?.[0]
  if (!link) throw new Error('the letter has no link')
  return link
}

/** The path of a link: the page that a test opens, wherever its shop says that it lives. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link)
  return pathname + search
}
