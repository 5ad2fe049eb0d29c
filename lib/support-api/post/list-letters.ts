import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Letter, mailQuery } from '../schema/mail.ts'
import { linksIn } from './links-in.ts'
import { waitFor } from './wait-for.ts'

type Row = { readonly id: string; readonly at: Date; readonly to: string[]; readonly from: string; readonly subject: string; readonly text: string | null; readonly html: string | null; readonly headers: unknown }

const headers = z.array(z.object({ name: z.string(), value: z.string() }))

/** Letters that the sandbox's mail server has taken, whole, the newest first. None where none ever ran. */
export async function listLetters({ wait, ...asked }: z.output<typeof mailQuery>): Promise<Letter[]> {
  const rows = await waitFor(() => read(asked), wait)
  return rows.map(({ at, text, html, headers: raw, ...letter }) => ({
    ...letter,
    at: at.toISOString(),
    text: text ?? '',
    html: html ?? '',
    links: linksIn(text ?? ''),
    code: /^\d{6}$/m.exec(text ?? '')?.[0] ?? null,
    headers: headers.parse(raw),
  }))
}

async function read({ to, subject, limit }: Omit<z.output<typeof mailQuery>, 'wait'>): Promise<Row[]> {
  const [mailbox] = await db.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('mailbox.mails') IS NOT NULL AS exists`
  if (!mailbox?.exists) return []
  const recipient = to?.toLowerCase() ?? null
  // Whoever types a number sign and a number does not know of the space between that does not break.
  const plain = Prisma.sql`lower(replace(subject, chr(160), ' ') COLLATE "pg_c_utf8")`
  return db.$queryRaw<Row[]>`
    SELECT id::text AS id, received_at AS at, recipients AS to, sender AS from, subject, text, html, headers FROM mailbox.mails
    WHERE (${recipient}::text IS NULL OR recipients @> ARRAY[${recipient}::text]) AND (${subject ?? null}::text IS NULL OR strpos(${plain}, ${subject?.replaceAll('\u00a0', ' ').toLowerCase() ?? ''}) > 0)
    ORDER BY mails.id DESC LIMIT ${limit}`
}
