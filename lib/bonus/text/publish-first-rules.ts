import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { firstRules, firstTemplate } from './first-rules.ts'
import { publishRulesText } from './publish-rules-text.ts'

/** Publishes the first rules of the bonus programme with their text where there are none; later ones are written, approved and published by people. Answers whether it did. */
export async function publishFirstRules(): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('bonus-rules', 0))`
    if ((await tx.bonusRules.count({ where: { state: 'published' } })) > 0) return false
    const { levels, categories: _, ...numbers } = firstRules
    const { id } = await tx.bonusRules.create({
      data: { ...numbers, number: 1, template: firstTemplate(), createdAt: now(), levels: { create: levels.map((level, position) => ({ ...level, position })) } },
      select: { id: true },
    })
    await tx.bonusRules.update({ where: { id }, data: { state: 'approved' } })
    await publishRulesText(tx, { rulesId: id, author: 'repository', approver: 'deployment' })
    return true
  })
}
