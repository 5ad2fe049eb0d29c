import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** A new draft of rules that begins with the numbers and words published last. Refusal `draft-open`: one is in preparation already (field `number`). */
export async function beginDraft({ personId }: { readonly personId: string }): Promise<{ readonly number: number }> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('bonus-rules', 0))`
    const open = await tx.bonusRules.findFirst({ where: { state: { not: 'published' } }, select: { number: true } })
    if (open) throw new Refusal('draft-open', { number: String(open.number) })
    const last = await tx.bonusRules.findFirstOrThrow({
      where: { state: 'published' }, orderBy: { number: 'desc' },
      include: { levels: { orderBy: { position: 'asc' }, select: { position: true, code: true, name: true, turnoverFrom: true, rate: true } }, categoryRates: { select: { categoryId: true, multiplier: true } } },
    })
    const { redeemShare, lotDays, welcomePoints, referralPoints, friendPoints, friendMinOrder, referralsPerYear, reviewPoints, reviewsPerMonth, adjustmentLimit, noticeDays, template, levels, categoryRates } = last
    return tx.bonusRules.create({
      data: {
        number: last.number + 1, authorId: personId, createdAt: now(), template,
        redeemShare, lotDays, welcomePoints, referralPoints, friendPoints, friendMinOrder, referralsPerYear, reviewPoints, reviewsPerMonth, adjustmentLimit, noticeDays,
        levels: { create: levels }, categoryRates: { create: categoryRates },
      },
      select: { number: true },
    })
  })
}
