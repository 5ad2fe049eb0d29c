import { readSlugList } from '#lib/catalogue/slug-list.ts'
import { MOST_COMPARED } from '#lib/compare/limits.ts'
import { getCompared } from '#lib/compare/queries.ts'

/** The columns of a comparison that a device has kept: `?items=kvant,orbita-2`. The same for everybody. */
export async function GET(request: Request): Promise<Response> {
  const slugs = readSlugList(new URL(request.url).searchParams.get('items'), MOST_COMPARED)
  if (slugs.length === 0) return new Response(null, { status: 400 })
  return Response.json(await getCompared(slugs), { headers: { 'Cache-Control': 'public, max-age=5' } })
}
