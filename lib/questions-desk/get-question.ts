import { getProductCore } from '#lib/catalogue/get-product.ts'
import type { ProductPage } from '#lib/catalogue/types.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { now } from '#lib/clock/clock.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { workingDaysLeft } from '#lib/privacy/clock-words.ts'
import { maskEmail } from '#lib/text/mask.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'

type Onlooker = { readonly personId: string; readonly role: StaffRole; readonly roles: readonly StaffRole[] }

/** Earlier answers beside a question. */
const EARLIER = 5

/** A question with what is at hand to answer it; null for a number that is none, or that a block hides (6.2.4). */
export async function getQuestionFile(staff: Onlooker, number: string) {
  if (!/^[1-9]\d{0,8}$/.test(number)) return null
  const role = sightOf(staff)
  const found = await readMasked(role, async (tx) => {
    const question = await tx.productQuestion.findUnique({
      where: { number: Number(number) },
      include: {
        product: { select: { id: true, name: true, slug: true, status: true } },
        subject: { select: { personId: true, person: { select: { contacts: { where: { kind: 'email', verifiedAt: { not: null } }, select: { value: true } } } } } },
      },
    })
    if (!question) return null
    const earlier = await tx.productQuestion.findMany({
      where: { productId: question.productId, state: 'answered', id: { not: question.id } }, orderBy: { number: 'desc' }, take: EARLIER,
      select: { number: true, text: true, shownText: true, answer: true, closedAt: true },
    })
    return { question, earlier }
  })
  if (!found) return null
  const { product, subject, email, answeredBy, subjectId, ...question } = found.question
  const address = subject?.person?.contacts[0]?.value ?? email
  const open = subjectId === null ? null : await isUnmasked(staff, { questionId: question.id })
  const by = answeredBy === null ? null : `staff:${answeredBy}`
  return {
    ...question,
    product,
    facts: product.status === 'active' ? factsOf(await getProductCore(product.slug, null)) : null,
    earlier: found.earlier.map(({ text, shownText, ...each }) => ({ ...each, question: shownText ?? text ?? '' })),
    /** Whether it is somebody's still. */
    owned: subjectId !== null,
    personId: subject?.personId ?? null,
    /** Where the answer goes, as far as this one of the staff sees it; null: the account alone, or nobody any more. */
    address: address && (open ? address : maskEmail(address)),
    unmasked: open && { until: open.until, reason: open.reason },
    answeredBy: (await staffNames([by]))(by),
    left: workingDaysLeft(question.dueAt, now()),
  }
}

export type QuestionFile = NonNullable<Awaited<ReturnType<typeof getQuestionFile>>>

/** What a product is, as its page says it. */
function factsOf(product: Omit<ProductPage, 'related'> | null) {
  if (!product) return null
  return { summary: product.summary, highlights: product.highlights, specification: product.specification, inTheBox: product.inTheBox }
}
