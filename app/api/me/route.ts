import { snapshotOf } from '#components/cart/cart-snapshot.ts'
import { getCart } from '#lib/cart/queries.ts'

/** What is personal on pages that are otherwise the same for everybody; they ask for it after they have loaded. */
export async function GET(): Promise<Response> {
  const cart = snapshotOf(await getCart())
  return Response.json({ cart }, { headers: { 'Cache-Control': 'private, no-store' } })
}
