import { unstable_cache } from 'next/cache'
import { heldProof } from '#lib/accounts/queries.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { db } from '#lib/db/db.ts'
import type { ProductQuestionState, QuestionDeclineReason } from '#lib/db/generated/enums.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { maskEmail } from '#lib/text/mask.ts'
import { PAGE, SHOWN_ON_PRODUCT } from './limits.ts'
import { readShown, type ShownQuestions } from './read-shown.ts'

/** The first published questions of a product for its page: kept with the product until one of them changes. */
export async function getFirstQuestions(slug: string): Promise<ShownQuestions> {
  const { questions, total } = await cached([slug, 'first'], slug, () => readShown(slug, { skip: 0, take: SHOWN_ON_PRODUCT }))
  return { questions: questions.map(inDates), total }
}

/** A page of the published questions of a product, from 1. */
export async function getQuestionsPage(slug: string, page: number): Promise<ShownQuestions> {
  const { questions, total } = await cached([slug, String(page)], slug, () => readShown(slug, { skip: (page - 1) * PAGE, take: PAGE }))
  return { questions: questions.map(inDates), total }
}

function cached(key: string[], slug: string, read: () => Promise<ShownQuestions>): Promise<ShownQuestions> {
  return unstable_cache(read, ['questions', ...key], { tags: [tags.product(slug), tags.everything], revalidate: LIFETIME })()
}

/** The cache keeps JSON. */
const inDates = (question: ShownQuestions['questions'][number]) => ({ ...question, askedAt: new Date(question.askedAt), answeredAt: new Date(question.answeredAt) })

/** Whoever asks, as the form has to know them: null for a guest; `email` is where the answer goes, masked, null where it stands in the account alone. */
export async function getAsker(): Promise<{ readonly email: string | null } | null> {
  const customer = await currentCustomer()
  if (!customer) return null
  const point = await db.contactPoint.findFirst({ where: { personId: customer.personId, kind: 'email', verifiedAt: { not: null } }, select: { value: true } })
  return { email: point && maskEmail(point.value) }
}

/** Where the code of a question went; null when there is nothing (more) to enter. */
export async function getAsking(): Promise<{ readonly contact: string } | null> {
  const held = await heldProof()
  const proof = held && (await livingProof(held.proofId))
  return proof?.purpose === 'ask_question' && proof.contact ? { contact: proof.contact } : null
}

/** A question of one's own. */
export type OwnQuestion = {
  readonly number: number
  readonly product: { readonly name: string; /** Null when it is not on sale. */ readonly href: string | null }
  readonly text: string
  readonly hidden: boolean
  readonly state: ProductQuestionState
  readonly declineReason: QuestionDeclineReason | null
  readonly answer: string | null
  readonly shown: boolean
  readonly askedAt: Date
  readonly closedAt: Date | null
}

/** Their questions that are theirs still, the latest first. */
export async function getOwnQuestions(personId: string): Promise<OwnQuestion[]> {
  const rows = await db.productQuestion.findMany({
    where: { subject: { personId }, text: { not: null } }, orderBy: { number: 'desc' }, take: 200,
    select: { number: true, text: true, hidden: true, state: true, declineReason: true, answer: true, shownText: true, askedAt: true, closedAt: true, product: { select: { name: true, slug: true, status: true } } },
  })
  return rows.map(({ text, shownText, product, ...row }) => ({
    ...row, text: text ?? '', shown: shownText !== null, product: { name: product.name, href: product.status === 'active' ? `/product/${product.slug}` : null },
  }))
}
