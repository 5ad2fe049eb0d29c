import { Refusal } from '#lib/action/refusal.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { cancelForShop } from '#lib/orders/desk-cancel-order.ts'
import { takeStep } from '#lib/orders/fulfil-order.ts'
import { type BulkKind, bulkKindCodes, bulkKinds } from './kinds.ts'
import { type RunParams, runParams } from './schema.ts'

type Work = (tx: Transaction, number: number, params: RunParams, actor: string) => Promise<void>

const works: Readonly<Record<BulkKind, Work>> = {
  'orders.pack': (tx, number, _, actor) => takeStep(tx, number, { to: 'packed' }, actor),
  'orders.ship': (tx, number, { tracks }, actor) => {
    const track = tracks?.[number]
    if (track === undefined) throw new Refusal('no-track')
    return takeStep(tx, number, { to: 'shipped', track }, actor)
  },
  'orders.deliver': (tx, number, _, actor) => takeStep(tx, number, { to: 'delivered' }, actor),
  'orders.cancel': (tx, number, { reason }, actor) => {
    if (reason === undefined) throw new Refusal('no-reason')
    return cancelForShop(tx, number, reason, actor)
  },
}

/**
 * Carries a run out, row by row, as whoever began it. What is done to a row, its result and the counts of the run are one transaction: a
 * process that is killed leaves the row waiting and the order as it was, and whoever calls this next goes on exactly there. Two callers
 * take turns. A row that is refused fails with the code, and the run goes on.
 */
export async function carryOutRun(runId: string): Promise<void> {
  const run = await db.bulkRun.findUnique({ where: { id: runId }, select: { kind: true, params: true, staffId: true, role: true } })
  const kind = bulkKindCodes.find((each) => each === run?.kind)
  if (!run || kind === undefined) return
  const params = runParams.parse(run.params)
  const { staffId: personId, role } = run
  const work: Work = (await isStillAllowed(personId, kind)) ? works[kind] : () => Promise.reject(new Refusal('not-permitted'))
  await actAs({ personId, role, reason: 'действие с несколькими заказами' }, async () => {
    while (await nextRow(runId, (tx, number) => work(tx, number, params, `staff:${personId}`)));
  })
}

/** Whoever has lost the permission meanwhile does nothing any more, by no run of theirs either. */
async function isStillAllowed(personId: string, kind: BulkKind): Promise<boolean> {
  const account = await db.account.findUnique({ where: { personId }, select: { roles: true } })
  return account !== null && roleFor(account.roles, bulkKinds[kind]) !== null
}

/** One row; false when none is left. */
async function nextRow(runId: string, work: (tx: Transaction, number: number) => Promise<void>): Promise<boolean> {
  let tried: number | null = null
  try {
    return await db.$transaction(async (tx) => {
      const row = await claimRow(tx, runId)
      if (row === null) return false
      tried = row.position
      await work(tx, Number(row.subject))
      await close(tx, runId, row.position, null)
      return true
    })
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'failed'
    if (code === 'failed') log.error({ err: error, runId }, 'a row of a run failed')
    if (tried === null) throw error
    // Whatever the row has begun is undone by now; what became of it is written down by itself, unless somebody else has done it meanwhile.
    await db.$transaction(async (tx) => {
      const row = await claimRow(tx, runId)
      if (row !== null && row.position === tried) await close(tx, runId, row.position, code)
    })
    return true
  }
}

/** Locks the run and answers the first row that waits; ends the run when there is none. Null: nothing to do. */
async function claimRow(tx: Transaction, runId: string): Promise<{ position: number; subject: string } | null> {
  const [run] = await tx.$queryRaw<{ state: string }[]>`SELECT state::text FROM bulk_runs WHERE id = ${runId}::uuid FOR UPDATE`
  if (run === undefined || run.state === 'finished' || run.state === 'cancelled') return null
  const row = await tx.bulkRow.findFirst({ where: { runId, state: 'waiting' }, orderBy: { position: 'asc' }, select: { position: true, subject: true } })
  if (row === null) {
    await tx.bulkRun.update({ where: { id: runId }, data: { state: 'finished', finishedAt: now() } })
  }
  return row
}

async function close(tx: Transaction, runId: string, position: number, error: string | null): Promise<void> {
  await tx.bulkRow.update({ where: { runId_position: { runId, position } }, data: { state: error === null ? 'done' : 'failed', error } })
  await tx.bulkRun.update({ where: { id: runId }, data: { state: 'running', ...(error === null ? { done: { increment: 1 } } : { failed: { increment: 1 } }) } })
}
