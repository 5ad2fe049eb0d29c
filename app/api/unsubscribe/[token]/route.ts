import { clientOf } from '#lib/auth/client.ts'
import { env } from '#lib/env.ts'
import { messageOf } from '#lib/marketing/public/message-token.ts'
import { oneClick } from '#lib/marketing/public/one-click.ts'

type Context = { readonly params: Promise<{ token: string }> }

const LARGEST = 4_000

/**
 * RFC 8058: what a mail program posts when somebody presses «отписаться» beside a letter. It comes without cookies and from any origin, gets no
 * redirect, and is answered once the withdrawal is committed. A repeat is answered alike.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form = await formOf(request)
  if (form === 'too-large') return say(413, 'Слишком длинный запрос.')
  if (form?.get('List-Unsubscribe') !== 'One-Click') return say(400, 'Ждём поле List-Unsubscribe со значением One-Click (RFC 8058).')
  const evidence = { url: '/api/unsubscribe', address: clientOf(request.headers).address, userAgent: request.headers.get('user-agent'), sessionId: null, locale: 'ru' }
  const known = await oneClick((await params).token, evidence)
  return known ? say(200, 'Вы отписаны.') : say(404, 'Ссылка не наша или повреждена.')
}

/** Whoever opens the address instead of posting to it: a scanner, or somebody who copied it. Changes nothing, shows where one unsubscribes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  if (messageOf(token) === null) return say(404, 'Ссылка не наша или повреждена.')
  return new Response(null, { status: 303, headers: { ...unkept, location: `${env.APP_URL}/subscription/${token}` } })
}

async function formOf(request: Request): Promise<FormData | null | 'too-large'> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > LARGEST) return 'too-large'
    parts.push(part)
  }
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  return new Response(Buffer.concat(parts), { headers }).formData().catch(() => null)
}

const unkept = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const

function say(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...unkept } })
}
