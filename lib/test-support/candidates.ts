import { joinPool } from '#lib/careers/pool/join-pool.ts'
import { now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { retentionRules } from '#lib/privacy/retention-rules.ts'
import { runRetention } from '#lib/privacy/run-retention.ts'
import { makeApplication, type MadeApplication } from './make-application.ts'

type Candidate = { readonly id: string }

/** Carries out what has come due of candidates. */
export function sweepCandidates(): Promise<unknown> {
  return runRetention(retentionRules.filter(({ code }) => code === 'talent-pool' || code === 'candidates'))
}

/** Whether anything of an application is left. */
export async function isThere({ id }: Candidate): Promise<boolean> {
  return (await db.application.count({ where: { id } })) === 1
}

/** When an application goes; null while nothing is decided. */
export async function retained({ id }: Candidate): Promise<Date | null> {
  return (await db.application.findUniqueOrThrow({ where: { id }, select: { retainUntil: true } })).retainUntil
}

/** The acts that say an application was destroyed. */
export function actsOf({ number }: { readonly number: number }) {
  return db.destructionAct.findMany({ where: { about: `отклик № ${number}` } })
}

/** The decision, without whoever decides. */
export async function reject({ id }: Candidate): Promise<void> {
  await db.application.update({ where: { id }, data: { stage: 'rejected', rejectReason: 'chosen', decidedAt: now() } })
}

/** The clock stands at a moment. */
export function goTo(moment: Date): void {
  travel(0)
  travel(moment.getTime() - now().getTime())
}

/** So many milliseconds after a moment; after the present one where there is none. */
export function after(moment: Date | null, milliseconds: number): Date {
  return new Date((moment ?? now()).getTime() + milliseconds)
}

/** A candidate who agreed to be in the talent pool, and is. */
export async function pooled(vacancyId?: string): Promise<MadeApplication> {
  const made = await makeApplication({ agreesToPool: true, ...(vacancyId !== undefined && { vacancyId }) })
  await db.$transaction((tx) => joinPool(tx, { subjectId: made.subjectId, applicationId: made.id, at: now() }))
  return made
}
