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
    application_name: processName(),
    max: env.DATABASE_POOL,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  }).connect()
}

/** What the processing journal calls this process where nobody says who acts: `web`, `worker`, or `cli`. */
function processName(): string {
  if (process.env.NEXT_RUNTIME) return 'web'
  return process.argv[1]?.endsWith('worker.ts') ? 'worker' : 'cli'
}
