import { withPoints } from '#lib/bonus/programme/queries.ts'
import { getCards } from '#lib/catalogue/get-cards.ts'
import { keepWishesSchema } from '#lib/wishlist/schema.ts'

/** The cards of products that a device has kept: `?slugs=kvant,orbita-2`. The same for everybody. */
export async function GET(request: Request): Promise<Response> {
  const asked = keepWishesSchema.safeParse({ slugs: new URL(request.url).searchParams.get('slugs')?.split(',') })
  if (!asked.success) return new Response(null, { status: 400 })
  return Response.json(await withPoints(await getCards(asked.data.slugs)), { headers: { 'Cache-Control': 'public, max-age=5' } })
}
