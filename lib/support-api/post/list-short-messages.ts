import type * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ShortMessage, smsQuery } from '../schema/mail.ts'
import { linksIn } from './links-in.ts'
import { waitFor } from './wait-for.ts'

type Row = { readonly id: string; readonly at: Date; readonly to: string; readonly text: string }

/** SMS that the sandbox's gateway has taken, the newest first. None where none ever ran. */
export async function listShortMessages({ wait, ...asked }: z.output<typeof smsQuery>): Promise<ShortMessage[]> {
  const rows = await waitFor(() => read(asked), wait)
  return rows.map(({ at, text, ...message }) => ({ ...message, at: at.toISOString(), text, code: /#(\d{6})$/.exec(text)?.[1] ?? null, links: linksIn(text) }))
}

async function read({ to, text, limit }: Omit<z.output<typeof smsQuery>, 'wait'>): Promise<Row[]> {
  const [gateway] = await db.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('sms_gateway.messages') IS NOT NULL AS exists`
  if (!gateway?.exists) return []
  // A plus that nobody has encoded arrives as a space.
  const recipient = to === undefined ? null : `+${to.replace(/^[+ ]/, '')}`
  const plain = Prisma.sql`lower(replace(text, chr(160), ' ') COLLATE "pg_c_utf8")`
  return db.$queryRaw<Row[]>`
    SELECT id::text AS id, received_at AS at, recipient AS to, text FROM sms_gateway.messages
    WHERE (${recipient}::text IS NULL OR recipient = ${recipient}::text) AND (${text ?? null}::text IS NULL OR strpos(${plain}, ${text?.replaceAll('\u00a0', ' ').toLowerCase() ?? ''}) > 0)
    ORDER BY messages.id DESC LIMIT ${limit}`
}
