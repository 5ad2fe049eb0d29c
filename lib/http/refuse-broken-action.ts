import { isCall, isCallWithForm, isPlainForm } from './action-body.ts'
import { isFromHere } from './is-from-here.ts'
import { readMultipart } from './multipart.ts'

/** Bytes: as much as Next itself reads of a call. */
const LIMIT = 1024 * 1024

/**
 * The answer to a call of a server action that cannot be one: 400 when it cannot be decoded, 403 when it comes from another
 * site, 413 when it is too long. Undefined when Next may have it. Without this Next answers all of them 500.
 */
export async function refuseBrokenAction(request: Request): Promise<Response | undefined> {
  const type = request.headers.get('content-type') ?? ''
  const called = request.headers.has('next-action')
  const multipart = type.startsWith('multipart/form-data')
  if (request.method !== 'POST' || (!called && !multipart)) return undefined
  if (!isFromHere(request.headers)) return refusal(403, 'This call comes from another site.')
  const body = await readBody(request)
  if (body === undefined) return refusal(413, 'This call is too long.')
  const parts = multipart ? readMultipart(body, type) : []
  const readable = multipart ? parts && (called ? isCallWithForm(parts) : isPlainForm(parts)) : isCall(body)
  return readable ? undefined : refusal(400, 'This call cannot be read.')
}

async function readBody(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length')) > LIMIT) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > LIMIT) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function refusal(status: number, reason: string): Response {
  return new Response(reason, { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
}
