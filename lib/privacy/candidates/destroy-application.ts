import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { logLine, writeAct } from '../destruction/act.ts'
import { forgetApplication } from './forget-application.ts'
import { isKept } from './is-kept.ts'

/**
 * Destroys one application with its CV, letters, notes and marks, in the caller's transaction, and writes the act (5.1.8, 6.2.6). `cause`: Russian, names
 * nobody. Answers the number of the act. Refusals `not-found`, `held` while a claim, a court or a check of the data needs it (6.2.4).
 */
export async function destroyApplication(tx: Transaction, applicationId: string, cause: string): Promise<number> {
  // The subject before its applications, as whoever takes a consent back does.
  await tx.$queryRaw`SELECT 1 FROM subjects WHERE id = (SELECT subject_id FROM applications WHERE id = ${applicationId}::uuid) FOR NO KEY UPDATE`
  const [found] = await tx.$queryRaw<{ number: number; subjectId: string }[]>`SELECT number, subject_id AS "subjectId" FROM applications WHERE id = ${applicationId}::uuid FOR UPDATE`
  if (!found) throw new Refusal('not-found')
  if (await isKept(tx, found.subjectId)) throw new Refusal('held')
  await tx.$executeRaw`SELECT set_config('shop.verb', 'destroy', true), set_config('shop.reason', ${cause}, true)`
  const moment = now()
  const gone = await forgetApplication(tx, applicationId, found.subjectId)
  return writeAct(tx, { about: `отклик № ${found.number}`, cause, log: gone.map(({ table, action, rows }) => logLine(table, action, rows, moment)), destroyedAt: moment })
}
