import { Refusal } from '#lib/action/refusal.ts'
import { asOneAction } from '#lib/action/acting-customer.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'
import { addPhoto } from '#lib/reviews/add-photo.ts'
import { readPhoto } from '#lib/reviews/read-photo.ts'
import { reviewRefusal } from '#lib/reviews/refusals.ts'
import { lineOfReview } from '#lib/reviews/line-of-review.ts'

/** Takes in one photo of one's own review: the fields `reviewId` and `file`. A script gets JSON, a form without scripts is led back to the review. */
export function POST(request: Request): Promise<Response> {
  return asOneAction(async () => {
    let back = '/account/reviews'
    try {
      if (!isFromHere(request.headers)) throw new Refusal('not-permitted')
      const { personId } = await requireCustomer()
      const { reviewId, bytes } = await readPhoto(request)
      back = await lineOfReview(personId, reviewId)
      const { id } = await addPhoto(personId, reviewId, bytes)
      return wantsPage(request) ? leadBack(`${back}?saved=1`) : Response.json({ id }, { headers })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, fields } = error
      if (wantsPage(request)) return leadBack(code === 'signed-out' ? `/sign-in?next=${encodeURIComponent(back)}` : `${back}?photo=${encodeURIComponent(code)}`)
      return Response.json({ code, message: reviewRefusal(code, fields) }, { status: statuses[code] ?? 422, headers })
    }
  })
}

const headers = { 'Cache-Control': 'no-store' }
const statuses: Readonly<Record<string, number>> = { 'not-permitted': 403, 'signed-out': 401, 'second-factor-required': 403, 'review-gone': 404, 'photo-too-large': 413, 'too-many-tries': 429, 'photo-busy': 503 }

const wantsPage = (request: Request): boolean => request.headers.get('accept')?.includes('text/html') ?? false

const leadBack = (path: string): Response => new Response(null, { status: 303, headers: { ...headers, Location: path } })
