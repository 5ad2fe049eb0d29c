import { rateOf } from '#lib/bonus/earn/rate-of.ts'
import { readEarning } from '#lib/bonus/earn/read-earning.ts'
import { memberOf } from '#lib/bonus/ledger/queries.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { CartBonus } from './types.ts'

/** The bonus programme as it is for whoever fills a cart (null: a guest), and the `bonusRate` of goods by their category; null before there are rules. */
export async function readBonus(personId: string | null): Promise<{ readonly bonus: CartBonus; readonly rateOf: (categoryId: string) => number } | null> {
  const member = personId === null ? null : await memberOf(db, personId)
  const earning = await readEarning(db, member?.id ?? null, now())
  if (!earning) return null
  const { rules, level, campaigns, categoriesOf } = earning
  return {
    bonus: { level: member && level.name },
    rateOf: (categoryId) => {
      const rate = rateOf(rules, level, campaigns, categoriesOf(categoryId))
      return rate.level * rate.category * rate.campaign
    },
  }
}
