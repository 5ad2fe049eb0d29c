import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { logLine, writeAct } from './destruction/act.ts'
import { type RetentionRule, retentionRules } from './retention-rules.ts'

/**
 * Carries out every rule of retention (5.1), each in a transaction of its own with its line in `retention_runs` and, where the law wants
 * one, its act. A rule that fails does not keep the others from their turn. Answers how many rows each has taken.
 */
export async function runRetention(rules: readonly RetentionRule[] = retentionRules): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  let failed: unknown
  for (const rule of rules) {
    try {
      done[rule.code] = await runRule(rule)
    } catch (error) {
      failed = error
      log.error({ err: error, rule: rule.code }, 'a rule of retention failed')
    }
  }
  if (failed) throw failed
  return done
}

async function runRule({ code, days: term, act, run, start }: RetentionRule): Promise<number> {
  const moment = now()
  return db.$transaction(async (tx) => {
    // One run of a rule at a time: acts do not say a thing twice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(510, hashtext(${code}))`
    await tx.$executeRaw`SELECT set_config('shop.verb', 'destroy', true), set_config('shop.reason', ${`правило хранения «${code}»`}, true)`
    const effects = await run(tx, new Date(moment.getTime() - days(term)))
    const rows = effects.reduce((sum, effect) => sum + effect.rows, 0)
    const actNumber = act && rows > 0
      ? await writeAct(tx, {
          about: `правило ${code}`,
          cause: `Срок хранения вышел: ${term > 0 ? `${term} дней после события «${start}»` : start}`,
          log: effects.map((effect) => logLine(effect.table, effect.action, effect.rows, moment)),
          destroyedAt: moment,
        })
      : null
    await tx.retentionRun.create({ data: { rule: code, rows, ranAt: moment, actNumber } })
    return rows
  }, { timeout: 120_000 })
}
