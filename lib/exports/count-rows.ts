import { Prisma } from '#lib/db/generated/client.ts'
import type { Transaction } from '#lib/db/db.ts'
import { conditionOf } from './conditions.ts'
import type { ExportKind } from './kinds.ts'
import type { ExportFilters } from './schema.ts'

const tables: { readonly [Kind in ExportKind]: Prisma.Sql } = { customers: Prisma.sql`people p`, orders: Prisma.sql`orders o`, consents: Prisma.sql`consent_current c` }

/** How many rows an export would have, those of blocked people among them. */
export async function countRows(tx: Pick<Transaction, '$queryRaw'>, kind: ExportKind, filters: ExportFilters): Promise<number> {
  const [counted] = await tx.$queryRaw<{ rows: number }[]>`SELECT count(*)::int AS rows FROM ${tables[kind]} WHERE ${conditionOf(kind, filters)}`
  return counted?.rows ?? 0
}
