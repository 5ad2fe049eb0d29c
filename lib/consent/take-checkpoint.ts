import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { log } from '#lib/log/log.ts'
import { type SignedCut, signCut } from './ledger-key.ts'
import { mailAlarm } from './mail-checkpoint.ts'
import { verifyLedger } from './verify/verify-ledger.ts'

export type Checkpoint = SignedCut & { readonly id: number; readonly signature: string }

/**
 * Takes the checkpoint of the night: verifies the whole ledger up to now, signs the root over all heads, keeps it and has it mailed to the
 * owner. A broken ledger is signed by nobody: the owner is told what is broken instead. Null then.
 */
export async function takeCheckpoint(): Promise<Checkpoint | null> {
  const position = await lastPosition()
  const { events, subjects, root, broken } = await verifyLedger(position)
  if (broken.length > 0) {
    log.error({ broken }, 'the consent ledger is broken')
    await mailAlarm(broken)
    return null
  }
  return keep({ takenAt: now(), position, events, subjects: BigInt(subjects), root })
}

/** Where the ledger ends, when nobody is writing to it: with what is under way now positions before it would still come. */
function lastPosition(): Promise<bigint> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL lock_timeout = '5s'`
    await tx.$executeRaw`LOCK TABLE consent_events IN SHARE MODE`
    const [row] = await tx.$queryRaw<{ position: bigint }[]>`SELECT coalesce(max(position), 0) AS position FROM consent_events`
    return row?.position ?? 0n
  })
}

function keep(cut: SignedCut): Promise<Checkpoint> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('consent_checkpoints', 0))`
    const before = await tx.consentCheckpoint.findFirst({ orderBy: { id: 'desc' }, select: { id: true, signature: true } })
    const signature = signCut(cut, before?.signature ?? null)
    const taken = await tx.consentCheckpoint.create({ data: { id: (before?.id ?? 0) + 1, ...cut, signature } })
    await tx.$executeRaw`SELECT pg_notify('catalogue_changed', '{"policy":true}')`
    await addJob(tx, 'consent.mail-checkpoint', { checkpointId: taken.id })
    return taken
  })
}
