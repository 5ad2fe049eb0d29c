import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { AudienceDefinition } from './definition.ts'
import { definitionSql } from './definition-sql.ts'
import { exclusionSql } from './exclusion-sql.ts'
import { previewFromMemory } from './memory/preview-from-memory.ts'
import { type CampaignCell, exclusionReasons, type Preview } from './types.ts'

/**
 * How many people a definition finds, how many of them a campaign by this consent would reach at a moment, and why the others get nothing. Exact numbers only: of many people
 * from the memory of this process, which follows the database; by the database itself while there is none.
 */
export async function previewAudience(definition: AudienceDefinition, cell: CampaignCell, at: Date = now()): Promise<Preview> {
  return (await previewFromMemory(definition, cell, at)) ?? previewFromDatabase(definition, cell, at)
}

/** The same, counted by the database: a second and more of a million people. */
export async function previewFromDatabase(definition: AudienceDefinition, cell: CampaignCell, at: Date): Promise<Preview> {
  const reason = exclusionSql(cell, at, null)
  const rows = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`
    return tx.$queryRaw<{ reason: string | null; count: bigint }[]>`
      SELECT ${reason} AS reason, count(*) AS count FROM marketing_profiles p WHERE ${definitionSql(definition, cell, at)} GROUP BY 1`
  })
  const counts = new Map(rows.map((row) => [row.reason, Number(row.count)]))
  return {
    all: rows.reduce((sum, { count }) => sum + Number(count), 0),
    included: counts.get(null) ?? 0,
    excluded: Object.fromEntries(exclusionReasons.map((each) => [each, counts.get(each) ?? 0])) as Preview['excluded'],
  }
}
