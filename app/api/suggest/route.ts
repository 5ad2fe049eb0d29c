import * as z from 'zod'
import { suggest } from '#lib/search/suggest.ts'

/** As long as what a field of ours sends. */
const schema = z.string().max(200)

/** What a text in the search field may become: `?q=час`. The same for everybody, and as fresh as a card. */
export async function GET(request: Request): Promise<Response> {
  const asked = schema.safeParse(new URL(request.url).searchParams.get('q'))
  if (!asked.success) return new Response(null, { status: 400 })
  return Response.json(await suggest(asked.data), { headers: { 'Cache-Control': 'public, max-age=5' } })
}
