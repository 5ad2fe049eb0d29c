import { Refusal } from '#lib/action/refusal.ts'
import { asOneAction } from '#lib/action/acting-customer.ts'
import { currentCustomer, requireCustomer } from '#lib/auth/current-customer.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'
import { reviewRefusal } from '#lib/reviews/refusals.ts'
import { voteSchema } from '#lib/reviews/schema.ts'
import { ownVotes, vote } from '#lib/reviews/vote.ts'
import { productSlug } from '#lib/wishlist/schema.ts'

const headers = { 'Cache-Control': 'private, no-store' }

/** How the visitor has voted under the reviews of the product `product`; nothing for a guest. */
export async function GET(request: Request): Promise<Response> {
  const slug = productSlug.safeParse(new URL(request.url).searchParams.get('product')).data
  const customer = slug === undefined ? null : await currentCustomer()
  return Response.json(customer && slug !== undefined ? await ownVotes(customer.personId, slug) : {}, { headers })
}

/** A vote: the fields `reviewId`, `vote` and `slug`. A script gets JSON, a form without scripts is led back to the review. */
export function POST(request: Request): Promise<Response> {
  return asOneAction(async () => {
    let page = '/catalogue'
    try {
      if (!isFromHere(request.headers)) throw new Refusal('not-permitted')
      const form = await smallForm(request)
      const slug = productSlug.safeParse(form.get('slug')).data
      if (slug !== undefined) page = `/product/${slug}/reviews`
      const given = voteSchema.safeParse({ reviewId: form.get('reviewId'), vote: form.get('vote') })
      if (!given.success) throw new Refusal('review-gone')
      const { personId } = await requireCustomer()
      const { helpful, unhelpful, mine } = await vote(personId, given.data.reviewId, given.data.vote)
      return wantsPage(request) ? leadTo(`${page}#review-${given.data.reviewId}`) : Response.json({ helpful, unhelpful, mine }, { headers })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, fields } = error
      const next = `/sign-in?next=${encodeURIComponent(page)}`
      if (wantsPage(request)) return leadTo(code === 'signed-out' ? next : page)
      return Response.json({ code, next, message: reviewRefusal(code, fields) }, { status: statuses[code] ?? 422, headers })
    }
  })
}

const statuses: Readonly<Record<string, number>> = { 'not-permitted': 403, 'signed-out': 401, 'second-factor-required': 403, 'review-gone': 404, 'too-many-tries': 429 }

/** Three short fields; whatever is longer is no vote. */
async function smallForm(request: Request): Promise<FormData> {
  if (!(Number(request.headers.get('content-length')) <= 4096)) throw new Refusal('review-gone')
  return request.formData().catch(() => new FormData())
}

const wantsPage = (request: Request): boolean => request.headers.get('accept')?.includes('text/html') ?? false

const leadTo = (path: string): Response => new Response(null, { status: 303, headers: { ...headers, Location: path } })
