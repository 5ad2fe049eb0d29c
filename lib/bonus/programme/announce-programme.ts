import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Pages learn of rules and campaigns that have begun or ended within the last minutes; run every minute. Answers whether there were any. */
export async function announceProgramme(): Promise<boolean> {
  const lately = { gt: new Date(now().getTime() - minutes(3)), lte: now() }
  const [rules, campaigns] = await Promise.all([
    db.bonusRules.count({ where: { state: 'published', effectiveFrom: lately } }),
    db.bonusCampaign.count({ where: { state: { in: ['approved', 'stopped'] }, OR: [{ startsAt: lately }, { endsAt: lately }] } }),
  ])
  if (rules + campaigns > 0) await db.$executeRaw`SELECT pg_notify('catalogue_changed', '{"bonus":true}')`
  return rules + campaigns > 0
}
