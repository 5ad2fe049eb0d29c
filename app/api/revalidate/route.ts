import { revalidateTag } from 'next/cache'
import * as z from 'zod'
import { revalidationToken } from '#lib/cache/revalidation.ts'
import { matches } from '#lib/crypto/signature.ts'

const body = z.object({ tags: z.array(z.string().min(1).max(256)).max(1000) })

/** Expires tags of the page cache at once. For the listener in this very process, which knows the secret of the shop. */
export async function POST(request: Request): Promise<Response> {
  if (!matches(request.headers.get('authorization') ?? '', revalidationToken())) return new Response(null, { status: 404 })
  const parsed = body.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return new Response(null, { status: 400 })
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
