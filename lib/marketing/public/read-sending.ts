import { now } from '#lib/clock/clock.ts'
import { subjectsOf } from '#lib/consent/subjects-of.ts'
import { db } from '#lib/db/db.ts'

export type Sending = {
  /** Null: no pause. */
  readonly pausedUntil: Date | null
  /** Null: as often as the shop writes anyone. */
  readonly perWeek: number | null
}

/** What somebody asked for by a channel; of several subjects of a person what was asked for last. */
export async function readSending(subjectIds: readonly string[], channel: 'email' | 'sms'): Promise<Sending> {
  const latest = await db.sendingPreference.findFirst({ where: { subjectId: { in: [...subjectIds] }, channel }, orderBy: { updatedAt: 'desc' } })
  const pausedUntil = latest?.pausedUntil && latest.pausedUntil > now() ? latest.pausedUntil : null
  return { pausedUntil, perWeek: latest?.perWeek ?? null }
}

/** The same of a person, by both channels. */
export async function ownSending(personId: string): Promise<Readonly<Record<'email' | 'sms', Sending>>> {
  const subjectIds = await subjectsOf(db, { personId })
  const [email, sms] = await Promise.all([readSending(subjectIds, 'email'), readSending(subjectIds, 'sms')])
  return { email, sms }
}
