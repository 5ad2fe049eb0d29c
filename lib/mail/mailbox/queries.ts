import * as z from 'zod'
import { db } from '#lib/db/db.ts'

export type MailSummary = {
  readonly id: string
  readonly receivedAt: Date
  readonly recipients: readonly string[]
  readonly subject: string
}

export type Mail = MailSummary & {
  readonly sender: string
  readonly html: string | null
  readonly text: string | null
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}

const PAGE = 50

/**
 * Received letters, newest first, `PAGE` at a time: of one recipient where `recipient` is given, older than letter `before`
 * where that is given. `older` is the next value of `before`, null at the end. Nothing where no mailbox ever ran.
 */
export async function listMail(
  { recipient, before }: { recipient: string | null; before: string | null },
): Promise<{ mails: MailSummary[]; older: string | null }> {
  if (!(await exists())) return { mails: [], older: null }
  const mails = await db.$queryRaw<MailSummary[]>`
    select id::text as id, received_at as "receivedAt", recipients, subject from mailbox.mails
    where (${recipient}::text is null or recipients @> array[${recipient}::text])
      and (${before}::bigint is null or mails.id < ${before}::bigint)
    order by mails.id desc limit ${PAGE + 1}`
  const page = mails.slice(0, PAGE)
  return { mails: page, older: mails.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

/** One letter; null where there is none. */
export async function findMail(id: string): Promise<Mail | null> {
  if (!(await exists())) return null
  const [mail] = await db.$queryRaw<(Omit<Mail, 'headers'> & { headers: unknown })[]>`
    select id::text as id, received_at as "receivedAt", sender, recipients, subject, html, text, headers from mailbox.mails
    where mails.id = ${id}::bigint`
  return mail ? { ...mail, headers: headers.parse(mail.headers) } : null
}

const headers = z.array(z.object({ name: z.string(), value: z.string() }))

async function exists(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ exists: boolean }[]>`select to_regclass('mailbox.mails') is not null as exists`
  return row?.exists ?? false
}
