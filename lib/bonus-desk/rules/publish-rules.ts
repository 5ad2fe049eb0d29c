import { Refusal } from '#lib/action/refusal.ts'
import { CHANGE_DAYS } from '#lib/bonus/text/change-days.ts'
import { numbersOf } from '#lib/bonus/text/numbers-of.ts'
import { publishRulesText } from '#lib/bonus/text/publish-rules-text.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { lockRules } from './lock-rules.ts'
import type { SeenRules } from './schema.ts'
import { worsenings } from './worsenings.ts'

type Published = { readonly number: number; readonly effectiveFrom: Date }

/**
 * Publishes approved rules with their text, for good. What is worse for members takes effect 30 days after it was published at the earliest (11.4 of the rules).
 * Refusals as of `lockRules`, `too-soon` (field `from`: the first day that may be), those of `publishMadeText`.
 */
export async function publishRules({ from, ...seen }: SeenRules & { readonly from?: Date | undefined }): Promise<Published> {
  return db.$transaction(async (tx) => {
    const { authorId, approverId } = await lockRules(tx, seen, 'approved')
    const last = await tx.bonusRules.findFirstOrThrow({ where: { state: 'published' }, orderBy: { number: 'desc' }, select: { id: true } })
    const soonest = new Date(now().getTime() + days(CHANGE_DAYS))
    const worse = worsenings(await numbersOf(tx, last.id), await numbersOf(tx, seen.id))
    if (worse.length > 0 && (from ?? now()) < soonest) {
      throw new Refusal('too-soon', { from: `Условия становятся хуже, об этом объявляют за ${CHANGE_DAYS} дней: не раньше ${formatDate(new Date(soonest.getTime() + days(1)))}` })
    }
    return publishRulesText(tx, { rulesId: seen.id, author: `staff:${authorId}`, approver: `staff:${approverId}`, effectiveFrom: from })
  })
}
