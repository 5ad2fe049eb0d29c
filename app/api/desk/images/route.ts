import { Refusal } from '#lib/action/refusal.ts'
import { requireStaff } from '#lib/auth/current-staff.ts'
import { MOST_BYTES } from '#lib/files/inspect-image.ts'
import { storeImage } from '#lib/files/store-image.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'

/**
 * Takes a picture of a product into the store: the body is the file itself. Nothing shows it until the product is saved with it. Answers
 * its address and dimensions, or a refusal's code.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isFromHere(request.headers)) throw new Refusal('not-permitted', { permission: 'catalogue.edit' })
    await requireStaff('catalogue.edit')
    return Response.json(await storeImage(await bodyOf(request)), { headers: noStore })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return Response.json({ code: error.code, fields: error.fields }, { status: statusOf(error.code), headers: noStore })
  }
}

const noStore = { 'Cache-Control': 'no-store' }

function statusOf(code: string): number {
  if (code === 'signed-out') return 401
  if (code === 'not-permitted' || code === 'second-factor-required') return 403
  return code === 'file-too-large' ? 413 : 422
}

/** The body, as far as it may be long: whatever its head says of its length. */
async function bodyOf(request: Request): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > MOST_BYTES) throw new Refusal('file-too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
