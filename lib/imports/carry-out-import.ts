import { actAs } from '#lib/db/act-as.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { retryDeadlock } from '#lib/db/retry-deadlock.ts'
import { now } from '#lib/clock/clock.ts'
import { applyPrices } from './apply-prices.ts'
import { applyProducts } from './apply-products.ts'
import { applyStock } from './apply-stock.ts'
import type { Batch, Outcome } from './batch.ts'
import { type Checked, rowChecker, type Rows } from './check-rows.ts'
import { type ImportKind, isImportKind } from './kinds.ts'
import { BrokenFile, readRows } from './read-rows.ts'
import { keepSample } from './sample.ts'

/** Rows of one transaction. */
const BATCH = 1000
/** Milliseconds between two announcements of a file that changes much: the shop has to show a change within five seconds. */
const ANNOUNCE = 2000

const handlers: { readonly [Kind in ImportKind]: (batch: Batch<Rows[Kind]>) => Promise<Outcome> } = { prices: applyPrices, stock: applyStock, products: applyProducts }

type Run = Awaited<ReturnType<typeof begin>> & object

/**
 * Carries out a run from where it stands to its end. What has been done is counted in the transaction of the rows themselves, and the
 * run's row is locked meanwhile: killed, it goes on exactly there; of two that carry out one run, one does each batch and the other stops.
 */
export async function carryOutImport(runId: string): Promise<void> {
  const run = await begin(runId)
  if (!run || !isImportKind(run.kind)) return
  try {
    if (run.dryRun && run.total === 0) await count(run)
    if (await carryOutRows(run, run.kind)) await finish(run.id, null)
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    await finish(run.id, error.message)
  }
}

/** Null when there is nothing to do, or somebody else does it at this moment. */
function begin(runId: string) {
  return db.$transaction(async (tx) => {
    const free = await tx.$queryRaw<unknown[]>`SELECT FROM import_runs WHERE id = ${runId}::uuid AND state IN ('queued', 'running') FOR UPDATE SKIP LOCKED`
    if (free.length === 0) return null
    const { startedAt } = await tx.importRun.findUniqueOrThrow({ where: { id: runId }, select: { startedAt: true } })
    return tx.importRun.update({ where: { id: runId }, data: { state: 'running', startedAt: startedAt ?? now() } })
  })
}

async function count(run: Run): Promise<void> {
  let total = 0
  for await (const _ of readRows(run)) total += 1
  await db.importRun.updateMany({ where: { id: run.id, state: 'running' }, data: { total } })
}

/** False when the run was cancelled, or somebody else has it. */
async function carryOutRows<Kind extends ImportKind>(run: Run, kind: Kind): Promise<boolean> {
  const check = rowChecker(kind)
  const batches = new Batches(run, kind)
  let place = 0
  try {
    for await (const row of readRows(run)) {
      const checked = check(row)
      place += 1
      // Rows before the point where it stopped are only remembered.
      if (place > run.done && !(await batches.add(checked))) return false
    }
  } catch (error) {
    // The rows above the one that cannot be read are done before the run ends.
    await batches.settled()
    throw error
  }
  return batches.end()
}

class Batches<Kind extends ImportKind> {
  readonly #run: Run
  readonly #handle: (batch: Batch<Rows[Kind]>) => Promise<Outcome>
  readonly #wouldBe = new Map<string, Set<string>>()
  #rows: Checked<Rows[Kind]>[] = []
  #done: number
  /** The batch that the database is busy with: the next rows are read and checked meanwhile. */
  #underWay: Promise<boolean> = Promise.resolve(true)
  /** After a restart nobody knows what was announced. */
  #announced = 0

  constructor(run: Run, kind: Kind) {
    this.#run = run
    this.#done = run.done
    this.#handle = handlers[kind]
  }

  /** False when nothing more is to be done. Fails with what a batch before failed with. */
  async add(row: Checked<Rows[Kind]>): Promise<boolean> {
    this.#rows.push(row)
    return this.#rows.length < BATCH || this.#hand()
  }

  async end(): Promise<boolean> {
    return (await this.#hand()) && this.#underWay
  }

  /** Waits for what was handed over. Fails with what it failed with. */
  async settled(): Promise<void> {
    await this.#underWay
  }

  /** Hands over what has been gathered, once the batch before it is done: they go on one after the other. */
  async #hand(): Promise<boolean> {
    if (!(await this.#underWay)) return false
    const rows = this.#rows
    this.#rows = []
    this.#underWay = rows.length === 0 ? Promise.resolve(true) : this.#write(rows)
    // Whoever waits for it next hears of a failure; until then it is nobody's unhandled one.
    this.#underWay.catch(() => {})
    return true
  }

  async #write(rows: readonly Checked<Rows[Kind]>[]): Promise<boolean> {
    const { id, staffId, role, fileName } = this.#run
    // Who changes many variants at once may lock them before their products.
    const work = () => retryDeadlock(() => db.$transaction((tx) => this.#carryOut(tx, rows), { timeout: 60_000 }))
    if (!(await actAs({ personId: staffId, role, reason: `Загрузка файла «${fileName}», ${id}` }, work))) return false
    this.#done += rows.length
    return true
  }

  async #carryOut(tx: Transaction, rows: readonly Checked<Rows[Kind]>[]): Promise<boolean> {
    const { id, fileName, dryRun } = this.#run
    const [standing] = await tx.$queryRaw<{ state: string; done: number }[]>`SELECT state::text, done FROM import_runs WHERE id = ${id}::uuid FOR UPDATE`
    if (standing?.state !== 'running' || standing.done !== this.#done) return false
    const clear = rows.flatMap(({ line, row }) => (row === null ? [] : [{ line, row }]))
    const outcome = await this.#handle({ tx, runId: id, fileName, dryRun, rows: clear, wouldBe: this.#wouldBe })
    // What follows is the run's own book-keeping, nobody's act.
    await tx.$executeRaw`SELECT set_config('shop.staff_role', '', true)`
    const errors = [...rows.flatMap((row) => row.errors), ...outcome.errors]
    await tx.importError.createMany({ data: errors.map((error) => ({ runId: id, ...error })), skipDuplicates: true })
    await tx.importRun.update({
      where: { id },
      data: {
        done: { increment: rows.length },
        created: { increment: outcome.created },
        changed: { increment: outcome.changed },
        unchanged: { increment: outcome.unchanged },
        failed: { increment: rows.length - outcome.created - outcome.changed - outcome.unchanged },
      },
    })
    await keepSample(tx, id, outcome.differences)
    if (outcome.inBulk && performance.now() - this.#announced > ANNOUNCE) {
      await announce(tx)
      this.#announced = performance.now()
    }
    return true
  }
}

/** Of many changes at once every page learns. */
export async function announce(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('catalogue_changed', '{"everything":true}')`
}

async function finish(id: string, fault: string | null): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count: ended } = await tx.importRun.updateMany({ where: { id, state: 'running' }, data: { state: 'finished', fault, finishedAt: now() } })
    if (ended === 0) return
    const { dryRun, changed, created } = await tx.importRun.findUniqueOrThrow({ where: { id }, select: { dryRun: true, changed: true, created: true } })
    if (!dryRun && changed + created > 100) await announce(tx)
  })
}
