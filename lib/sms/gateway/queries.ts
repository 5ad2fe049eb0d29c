import { db } from '#lib/db/db.ts'

export type Sms = {
  readonly id: string
  readonly receivedAt: Date
  readonly sender: string
  /** E.164. */
  readonly recipient: string
  readonly text: string
}

const PAGE = 50

/**
 * Received messages, newest first, `PAGE` at a time: to one number (E.164) where `recipient` is given, older than message `before`
 * where that is given. `older` is the next value of `before`, null at the end. Nothing where no gateway ever ran.
 */
export async function listSms(
  { recipient, before = null }: { recipient: string | null; before?: string | null },
): Promise<{ messages: Sms[]; older: string | null }> {
  if (!(await exists())) return { messages: [], older: null }
  const messages = await db.$queryRaw<Sms[]>`
    select id::text as id, received_at as "receivedAt", sender, recipient, text from sms_gateway.messages
    where (${recipient}::text is null or recipient = ${recipient}::text)
      and (${before}::bigint is null or messages.id < ${before}::bigint)
    order by messages.id desc limit ${PAGE + 1}`
  const page = messages.slice(0, PAGE)
  return { messages: page, older: messages.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

async function exists(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ exists: boolean }[]>`select to_regclass('sms_gateway.messages') is not null as exists`
  return row?.exists ?? false
}
