import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { subjectOfContact, subjectOfPerson } from '#lib/subjects/find-subject.ts'
import type { AskPayload } from './ask-payload.ts'
import { dueOf } from './due-of.ts'

/** Whoever is signed in, or an e-mail that somebody has just proved. */
type Asker = { readonly personId: string } | { readonly email: string }

/** `already`: they had asked the very same about this product, and that question stays the only one. */
export type ReceivedQuestion = { readonly number: number; readonly slug: string; readonly already: boolean }

/**
 * Takes in a question about a product (4.1.3) in the caller's transaction. It is the customer's whose e-mail was proved, else the guest's, who is answered there.
 * Refusal `product-gone`.
 */
export async function receiveQuestion(tx: Transaction, asker: Asker, { productId, text, hidden }: AskPayload): Promise<ReceivedQuestion> {
  const [product] = await tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM products WHERE id = ${productId}::uuid AND status = 'active' FOR SHARE`
  if (!product) throw new Refusal('product-gone')
  const { subjectId, email } = await whoseOf(tx, asker)
  const askedAt = now()
  const [made] = await tx.productQuestion.createManyAndReturn({
    data: [{ productId, subjectId, email, text, hidden, askedAt, dueAt: dueOf(askedAt) }], skipDuplicates: true, select: { number: true },
  })
  if (made) return { number: made.number, slug: product.slug, already: false }
  const [before] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM product_questions WHERE product_id = ${productId}::uuid AND subject_id = ${subjectId}::uuid
      AND md5(lower(btrim(regexp_replace("text", '\\s+', ' ', 'g')))) = md5(lower(btrim(regexp_replace(${text}::text, '\\s+', ' ', 'g'))))`
  if (!before) throw new Error('a question collides with none')
  return { number: before.number, slug: product.slug, already: true }
}

async function whoseOf(tx: Transaction, asker: Asker): Promise<{ readonly subjectId: string; readonly email: string | null }> {
  if ('personId' in asker) return { subjectId: await subjectOfPerson(tx, asker.personId), email: null }
  // As `confirmContact` locks it: whoever makes the address their own at the same moment takes turns with this.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`contact:email:${asker.email}`}, 0))`
  const personId = (await tx.contactPoint.findFirst({ where: { kind: 'email', value: asker.email, verifiedAt: { not: null } }, select: { personId: true } }))?.personId ?? null
  return { subjectId: await subjectOfContact(tx, { channel: 'email', value: asker.email }, personId), email: personId === null ? asker.email : null }
}
