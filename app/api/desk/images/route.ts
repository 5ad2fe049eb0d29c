import { Refusal } from '#lib/action/refusal.ts'
import { requireStaff } from '#lib/auth/current-staff.ts'
import { MOST_BYTES } from '#lib/files/inspect-image.ts'
import { storeImage } from '#lib/files/store-image.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'

/**
 * Takes a picture into the store: the body is the file itself, the query says whether a product (`use=product`) or a letter is to show it, which asks for another permission and
 * another size. Nothing shows it until that is saved with it. Answers its address, which never changes, and its dimensions, or a refusal's code.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const { permission, least } = new URL(request.url).searchParams.get('use') === 'letter' ? uses.letter : uses.product
    if (!isFromHere(request.headers)) throw new Refusal('not-permitted', { permission })
    await requireStaff(permission)
    return Response.json(await storeImage(await bodyOf(request), least), { headers: noStore })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return Response.json({ code: error.code, fields: error.fields }, { status: statusOf(error.code), headers: noStore })
  }
}

/** A letter shows a picture 536 wide; a banner may be low. */
const uses = {
  product: { permission: 'catalogue.edit', least: { width: 480, height: 480 } },
  letter: { permission: 'marketing.edit', least: { width: 536, height: 120 } },
} as const

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
