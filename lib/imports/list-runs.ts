import { db } from '#lib/db/db.ts'
import { type ImportKind, isImportKind } from './kinds.ts'

export const RUNS_PAGE = 30
export const ERRORS_PAGE = 100

const shown = {
  id: true, kind: true, fileName: true, size: true, dryRun: true, state: true, staffId: true, total: true, done: true, created: true, changed: true,
  unchanged: true, failed: true, fault: true, createdAt: true, startedAt: true, finishedAt: true, ofId: true, carriedBy: { select: { id: true, state: true } },
} as const

/** The latest runs. Checks that were carried out are shown by what carried them out. `before` is the id of the last one of the page before. */
export async function listRuns(before?: string) {
  const rows = await db.importRun.findMany({
    where: { carriedBy: null, ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: RUNS_PAGE + 1,
    select: shown,
  })
  const runs = rows.slice(0, RUNS_PAGE)
  return { runs, next: rows.length > RUNS_PAGE ? (runs.at(-1)?.id ?? null) : null }
}

export type RunRow = Awaited<ReturnType<typeof listRuns>>['runs'][number]

/** One run with a page of its errors; null when there is none. `from` is how many errors come before. */
export async function readRun(id: string, from = 0) {
  const run = await db.importRun.findUnique({ where: { id }, select: { ...shown, unknown: true, sample: true, header: true, delimiter: true } })
  if (!run || !isImportKind(run.kind)) return null
  const kind: ImportKind = run.kind
  const errors = await db.importError.findMany({ where: { runId: id }, orderBy: [{ line: 'asc' }, { column: 'asc' }], skip: from, take: ERRORS_PAGE })
  return { ...run, kind, errors, errorCount: await db.importError.count({ where: { runId: id } }) }
}
