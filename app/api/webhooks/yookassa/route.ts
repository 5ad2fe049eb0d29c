import { receiveNotification } from '#lib/payments/receive-notification.ts'
import { notification } from '#lib/payments/schema.ts'
import { readJson } from '../read-json.ts'

/** Notifications of the payment provider: 200 for whatever has the form of one, 400 for anything else, 413 for too much. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request, 64_000)
  if (body === 'too-large') return new Response(null, { status: 413 })
  const parsed = notification.safeParse(body)
  if (!parsed.success) return new Response(null, { status: 400 })
  await receiveNotification(parsed.data)
  return new Response(null, { status: 200 })
}
