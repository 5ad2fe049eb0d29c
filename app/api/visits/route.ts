import { Refusal } from '#lib/action/refusal.ts'
import { clientOf } from '#lib/auth/client.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { countVisits } from '#lib/visits/count-visits.ts'
import { MOST_VISITS_LENGTH, visitsSchema } from '#lib/visits/schema.ts'

/** The shop's own counter, for browsers that allowed it: `["/", "/product/kvant"]`. Neither reads nor sets a cookie, notes nobody. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return answer(403)
  const text = Number(request.headers.get('content-length') ?? 0) > MOST_VISITS_LENGTH ? '' : await request.text()
  const paths = visitsSchema.safeParse(text.length > MOST_VISITS_LENGTH ? null : parse(text))
  if (!paths.success) return answer(400)
  try {
    await takeTries(['visit:address', clientOf(request.headers).address])
  } catch (error) {
    if (error instanceof Refusal) return answer(429)
    throw error
  }
  await countVisits(paths.data)
  return answer(204)
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
