import { currentCustomer } from '#lib/auth/current-customer.ts'
import { db } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'

const NAME = /^([0-9a-f]{32})(-320)?\.webp$/

/** Answers a photo under a review: to everybody while it is shown, else to its author alone. 404 for all others, as for what there is not. */
export async function photoResponse(file: string): Promise<Response> {
  const storedAs = NAME.exec(file)?.[1]
  const photo = storedAs === undefined ? null : await db.reviewPhoto.findUnique({ where: { storedAs }, select: { withheld: true, review: { select: { state: true, blocked: true, personId: true } } } })
  const isPublic = photo?.review.state === 'published' && !photo.review.blocked && !photo.withheld
  if (!photo || !(isPublic || (await currentCustomer())?.personId === photo.review.personId)) return none()
  const content = await store().read(`reviews/${file}`)
  if (!content) return none()
  const bytes = Buffer.concat(await Array.fromAsync(content))
  return new Response(bytes, {
    headers: {
      'Content-Type': 'image/webp', 'Content-Length': String(bytes.length), 'Content-Disposition': 'inline', 'X-Content-Type-Options': 'nosniff',
      // What is taken off is soon asked for again, in vain.
      'Cache-Control': isPublic ? 'public, max-age=600' : 'private, no-store',
    },
  })
}

const none = (): Response => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
