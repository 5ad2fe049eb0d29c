import { env } from '#lib/env.ts'
import { connectAs } from './connect-as.ts'
import type { PrismaClient } from './generated/client.ts'

/** The client of a transaction: what a helper takes that must be part of its caller's transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const keep = globalThis as { prisma?: PrismaClient }

/**
 * The database, as the role that owns nothing and drops nothing (migration shop_app_role). In development the client outlives the modules
 * that are reloaded around it.
 */
export const db: PrismaClient = (keep.prisma ??= connectAs('shop_app', () => env.DATABASE_POOL))
