import { Refusal } from '#lib/action/refusal.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import { hasAddress, waysOf } from './is-unmasked.ts'
import type { UnmaskReason, Whose } from './schema.ts'

/** How long data stay open. */
export const OPEN_FOR = minutes(15)

/**
 * Opens the data of a person, of one order, of one application or where the answer to a question goes to somebody of the staff for 15 minutes (5.5). The read stands in the processing journal, where
 * the person sees who, when and why; its purpose must be one that has these data (6.2.1). Opened again it starts anew. Answers until when.
 * Refusals `not-found` (also where a block hides them, 6.2.4), `purpose-not-allowed`, `reason-missing`.
 */
export async function unmask(staff: { readonly personId: string; readonly role: StaffRole }, whose: Whose, reason: UnmaskReason): Promise<{ until: Date }> {
  const rest: readonly DataCategory[] = 'applicationId' in whose ? ['application'] : hasAddress(reason.purpose) ? ['address'] : []
  const categories: readonly DataCategory[] = ['names', 'contacts', ...rest]
  const who = { staff: staff.personId, role: staff.role, purpose: reason.purpose, categories, reason: reason.text }
  const found = await readAsStaff({ ...who, source: sourceOf(whose) }, async (tx) => {
    if ('applicationId' in whose) {
      const application = await tx.application.findUnique({ where: { id: whose.applicationId }, select: { subjectId: true } })
      return { result: application !== null, subjectIds: application ? [application.subjectId] : [] }
    }
    if ('questionId' in whose) {
      const question = await tx.productQuestion.findUnique({ where: { id: whose.questionId }, select: { subjectId: true } })
      return { result: typeof question?.subjectId === 'string', subjectIds: question?.subjectId ? [question.subjectId] : [] }
    }
    if ('personId' in whose) {
      const person = await tx.person.findUnique({ where: { id: whose.personId }, select: { id: true } })
      return { result: person !== null, personIds: person ? [person.id] : [] }
    }
    const order = await tx.order.findUnique({ where: { id: whose.orderId }, select: { id: true, personId: true } })
    if (!order) return { result: false }
    return order.personId ? { result: true, personIds: [order.personId] } : { result: true, orderIds: [order.id] }
  })
  if (!found) throw new Refusal('not-found')
  const createdAt = now()
  const until = new Date(createdAt.getTime() + OPEN_FOR)
  await db.$transaction((tx) =>
    tx.unmasking.create({ data: { ...whose, staffId: staff.personId, role: staff.role, purpose: reason.purpose, reason: reason.text, createdAt, expiresAt: until } }),
  )
  return { until }
}

function sourceOf(whose: Whose): 'people' | 'orders' | 'applications' | 'product_questions' {
  if ('personId' in whose) return 'people'
  if ('orderId' in whose) return 'orders'
  return 'applicationId' in whose ? 'applications' : 'product_questions'
}

/** Closes what somebody of the staff has opened, before its time. */
export async function hide(staff: { readonly personId: string }, whose: Whose): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.unmasking.updateMany({ where: { OR: await waysOf(whose, tx), staffId: staff.personId, expiresAt: { gt: now() } }, data: { expiresAt: now() } })
  })
}
