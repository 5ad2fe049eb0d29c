import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Verdict } from '#lib/db/generated/enums.ts'
import { lockApplication } from './lock-application.ts'

type Card = { readonly id: string; readonly verdict: Verdict; readonly comment: string; /** 1 to 4 by criterion of the vacancy. */ readonly marks: Readonly<Record<string, number>> }

/** What one of the staff thinks of a candidate: one card each, written anew it replaces their own. Refusals `not-found`, `invalid` (field `marks`: not all criteria of the vacancy are marked, or others). */
export async function writeScorecard({ id, verdict, comment, marks }: Card, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { vacancyId } = await lockApplication(tx, id)
    const { criteria } = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId }, select: { criteria: true } })
    const given = Object.keys(marks)
    if (given.length !== criteria.length || !criteria.every((criterion) => given.includes(criterion))) throw new Refusal('invalid', { marks: 'Поставьте оценку по каждому критерию' })
    const own = { applicationId: id, authorId: staff.personId }
    const card = await tx.scorecard.upsert({
      where: { applicationId_authorId: own }, create: { ...own, verdict, comment, createdAt: now() }, update: { verdict, comment }, select: { id: true },
    })
    await tx.scorecardMark.deleteMany({ where: { scorecardId: card.id } })
    await tx.scorecardMark.createMany({ data: Object.entries(marks).map(([criterion, mark]) => ({ scorecardId: card.id, criterion, mark })) })
  })
}
