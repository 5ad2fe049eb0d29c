import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { accountKeeps } from '#lib/policy/account-keeps.ts'
import { boughtLine } from './bought-line.ts'
import type { WriteInput } from './schema.ts'

/** What a review is set to when its author has changed it: it is looked through anew. */
export const waitsAgain = () => ({ state: 'pending', reason: null, reasonWords: null, moderatedAt: null, moderatedBy: null, editedAt: now() }) as const

/**
 * Writes a review of a delivered line, or writes it anew: then it is off the page until somebody has looked through it (7.9). The ticked box allows to show the name
 * (4.1.14). However often the form is sent, there is one review. Refusals `reviews-not-offered` (the policy in force does not name them, 3.2), `review-not-bought`, `consent-forged`, `consent-stale`, `too-many-tries`.
 */
export async function writeReview(personId: string, { line, rating, text, consents }: WriteInput, evidence: Visit): Promise<{ readonly id: string }> {
  await takeTries(['review:person', personId])
  await requireReviews()
  return db.$transaction(async (tx) => {
    // Two tabs, two presses: one after another.
    await tx.$queryRaw`SELECT 1 FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    const bought = await boughtLine(tx, personId, line)
    const id = await keep(tx, { ...bought, personId }, { rating, text })
    if (consents.length > 0) {
      const { contacts } = await personContacts(tx, personId)
      await grantConsents(tx, { point: 'review', tokens: consents, contacts, personId, evidence })
    }
    return { id }
  })
}

/** Refusal `reviews-not-offered`: a shop whose policy is older than reviews collects none. */
export async function requireReviews(): Promise<void> {
  if (!(await accountKeeps('reviews'))) throw new Refusal('reviews-not-offered')
}

type About = { readonly personId: string; readonly productId: string; readonly orderId: string; readonly position: number }

async function keep(tx: Transaction, about: About, words: { readonly rating: number; readonly text: string }): Promise<string> {
  const { personId, productId } = about
  const [before] = await tx.$queryRaw<{ id: string; rating: number; text: string }[]>`
    SELECT id, rating, text FROM reviews WHERE person_id = ${personId}::uuid AND product_id = ${productId}::uuid FOR UPDATE`
  if (!before) return (await tx.review.create({ data: { ...about, ...words, createdAt: now() }, select: { id: true } })).id
  if (before.rating !== words.rating || before.text !== words.text) await tx.review.update({ where: { id: before.id }, data: { ...words, ...waitsAgain() } })
  return before.id
}

/** Locks somebody's own review. Refusal `review-gone`. */
export async function lockOwnReview(tx: Transaction, personId: string, id: string): Promise<{ readonly id: string; readonly state: string }> {
  const [found] = await tx.$queryRaw<{ id: string; state: string }[]>`SELECT id, state::text FROM reviews WHERE id = ${id}::uuid AND person_id = ${personId}::uuid FOR UPDATE`
  if (!found) throw new Refusal('review-gone')
  return found
}
