import { unstable_cache } from 'next/cache'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { db } from '#lib/db/db.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { accountKeeps } from '#lib/policy/account-keeps.ts'
import { boughtLine } from './bought-line.ts'
import { FIRST } from './limits.ts'
import { readOwn, readUnreviewed } from './read-own.ts'
import { readPhotos, readShown, readSummary } from './read-shown.ts'
import { shownName, shownPseudonym } from './shown-name.ts'
import type { BoughtLine, OwnReview, RatingSummary, ReviewFilter, ReviewList, ReviewPhoto, ShownReview } from './types.ts'

/** What the page of a product shows of its reviews. */
export type ProductReviews = { readonly summary: RatingSummary; readonly first: readonly ShownReview[]; readonly photos: readonly ReviewPhoto[] }

const PHOTOS = 8

/** Kept with the product; a policy that comes into force may freeze consents to show names. Null where nothing is published. */
export function getProductReviews(slug: string): Promise<ProductReviews | null> {
  const read = async () => {
    const summary = await readSummary(slug)
    if (!summary) return null
    const [{ reviews }, photos] = await Promise.all([readShown(slug, { sort: 'helpful', stars: null, withPhotos: false, page: 1 }, FIRST), readPhotos(slug, PHOTOS)])
    return { summary, first: reviews, photos }
  }
  return unstable_cache(read, ['reviews', slug], { tags: [tags.product(slug), tags.policy, tags.everything], revalidate: LIFETIME })()
}

/** One page of the reviews of a product, asked of the database: their orders have no bound. */
export function getReviewList(slug: string, filter: ReviewFilter): Promise<ReviewList> {
  return readShown(slug, filter)
}

/** What waits for somebody's review, and what they have written. `offered`: reviews are taken, since the policy in force names them. */
export async function getOwnReviews(personId: string): Promise<{ readonly offered: boolean; readonly waiting: readonly BoughtLine[]; readonly written: readonly OwnReview[] }> {
  const [offered, waiting, written] = await Promise.all([accountKeeps('reviews'), readUnreviewed(personId), readOwn(personId)])
  return { offered, waiting: offered ? waiting : [], written }
}

/** What of an order waits for a review. */
export async function getUnreviewed(personId: string, orderNumber: number): Promise<BoughtLine[]> {
  return (await accountKeeps('reviews')) ? readUnreviewed(personId, { number: orderNumber }) : []
}

/** How a review is or will be signed. `named`: the consent to show the name lives. */
export type Signature = { readonly name: string; readonly pseudonym: string | null; readonly named: boolean }

export type ReviewForm = { readonly goods: BoughtLine; readonly review: OwnReview | null; readonly signature: Signature; readonly widgets: readonly ConsentWidget[] }

/** The form about a line of a delivered order of somebody; null when it is none of theirs, and while no reviews are taken. */
export async function getReviewForm(personId: string, line: string): Promise<ReviewForm | null> {
  if (!(await accountKeeps('reviews'))) return null
  const bought = await boughtLine(db, personId, line).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!bought) return null
  const [review] = await readOwn(personId, bought.productId)
  const goods = review ?? (await readUnreviewed(personId, { number: Number(line.split('-')[0]), position: bought.position }))[0]
  if (!goods) return null
  const [signature, widgets] = await Promise.all([signatureOf(personId), consentWidgets('review')])
  return { goods, review: review ?? null, signature, widgets: signature.named ? [] : widgets }
}

async function signatureOf(personId: string): Promise<Signature> {
  const [row] = await db.$queryRaw<{ givenName: string; surname: string; pseudonym: string | null; named: boolean }[]>`
    SELECT p.given_name AS "givenName", p.surname, (SELECT r.pseudonym FROM reviews r WHERE r.person_id = p.id LIMIT 1) AS pseudonym,
      EXISTS (SELECT FROM consent_live c JOIN subjects s ON s.id = c.subject_id WHERE s.person_id = p.id AND c.purpose = 'publish-name' AND c.channel = 'site') AS named
    FROM people p WHERE p.id = ${personId}::uuid`
  if (!row) throw new Error('unreachable')
  return { name: shownName(row), pseudonym: row.pseudonym === null ? null : shownPseudonym({ pseudonym: row.pseudonym }), named: row.named }
}

/** The line by which somebody may write about a product; null when they were handed over none. */
export async function lineOfProduct(personId: string, slug: string): Promise<string | null> {
  const [mine, waiting] = await Promise.all([readOwn(personId), readUnreviewed(personId)])
  return [...mine, ...waiting].find((each) => each.slug === slug)?.line ?? null
}
