import { withPoints } from '#lib/bonus/programme/queries.ts'
import { getCards } from '#lib/catalogue/get-cards.ts'
import { readSlugList } from '#lib/catalogue/slug-list.ts'
import { MOST_WISHES } from '#lib/wishlist/limits.ts'

/** The cards of products that a device has kept: `?slugs=kvant,orbita-2`. The same for everybody. */
export async function GET(request: Request): Promise<Response> {
  const slugs = readSlugList(new URL(request.url).searchParams.get('slugs'), MOST_WISHES)
  if (slugs.length === 0) return new Response(null, { status: 400 })
  return Response.json(await withPoints(await getCards(slugs)), { headers: { 'Cache-Control': 'public, max-age=5' } })
}
