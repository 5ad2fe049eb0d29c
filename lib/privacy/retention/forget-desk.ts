import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Effect } from '../retention-rules.ts'

/** Files with data of people that have expired, or were made before `until`, whatever they say of themselves. Who made which, and why, stays. */
export async function forgetExports(tx: Transaction, until: Date): Promise<Effect[]> {
  const rows = await tx.$executeRaw`
    UPDATE desk_exports SET content = NULL, filters = '{}' WHERE (expires_at < ${now()} OR created_at < ${until}) AND (content IS NOT NULL OR filters <> '{}')`
  return rows > 0 ? [{ table: 'desk_exports', rows, action: 'обезличено' }] : []
}

/** Uploaded files and lists of rows that were done or cancelled before `until`: what they changed stands in the audit journal. */
export async function forgetRuns(tx: Transaction, until: Date): Promise<Effect[]> {
  const over = { finishedAt: { lt: until } }
  const carriedOut = await tx.importRun.deleteMany({ where: { ...over, dryRun: false } })
  const checks = await tx.$executeRaw`
    DELETE FROM import_runs c WHERE c.dry_run AND c.finished_at < ${until} AND NOT EXISTS (SELECT FROM import_runs r WHERE r.of_id = c.id)`
  await tx.$executeRaw`DELETE FROM import_parts p WHERE NOT EXISTS (SELECT FROM import_runs r WHERE r.file_id = p.file_id)`
  const bulk = await tx.bulkRun.deleteMany({ where: over })
  return [
    { table: 'import_runs', rows: carriedOut.count + checks, action: 'уничтожено' } as const,
    { table: 'bulk_runs', rows: bulk.count, action: 'уничтожено' } as const,
  ].filter(({ rows }) => rows > 0)
}
