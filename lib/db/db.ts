import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env.ts'
import { PrismaClient } from './generated/client.ts'

/** The client of a transaction: what a helper takes that must be part of its caller's transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const keep = globalThis as { prisma?: PrismaClient }

/**
 * The database. Connects at the first query, so that importing costs nothing and needs no settings. In development the
 * client outlives the modules that are reloaded around it.
 */
export const db: PrismaClient = (keep.prisma ??= new PrismaClient({
  adapter: { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect },
  // Under a rush buyers wait in line for a connection and for the row of the last unit; nobody waits for ever.
  transactionOptions: { maxWait: 20_000, timeout: 20_000 },
}))

function connect(): ReturnType<PrismaPg['connect']> {
  const connectionString = env.DATABASE_URL
  return new PrismaPg({
    connectionString,
    max: env.DATABASE_POOL,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  }).connect()
}
