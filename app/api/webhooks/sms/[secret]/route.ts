import * as z from 'zod'
import { matches } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'
import { takeSmsReceipts } from '#lib/marketing/inbound/take-sms-receipts.ts'
import { receiptNotice } from '#lib/sms/protocol.ts'
import { readJson } from '../../read-json.ts'

type Context = { readonly params: Promise<{ secret: string }> }

/** One notice, or several at once. */
const notices = z.union([receiptNotice.transform((one) => [one]), z.array(receiptNotice).max(500)])

/**
 * What the SMS gateway says of messages it took. It signs nothing, so the address itself is the secret (SMS_WEBHOOK_SECRET): 404 for any other. 200 for
 * whatever has the form of a receipt, also of messages nobody knows; 400 for anything else, 413 for too much.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (env.SMS_WEBHOOK_SECRET === undefined || !matches((await params).secret, env.SMS_WEBHOOK_SECRET)) return new Response(null, { status: 404 })
  const body = await readJson(request, 256_000)
  if (body === 'too-large') return new Response(null, { status: 413 })
  const parsed = notices.safeParse(body)
  if (!parsed.success) return new Response(null, { status: 400 })
  await takeSmsReceipts(parsed.data)
  return new Response(null, { status: 200 })
}
