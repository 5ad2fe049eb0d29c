import { Prisma } from '#lib/db/generated/client.ts'

/** The class of the advisory locks that living workers hold, one each. */
export const WORKERS = 0x30b5

/** Longer than a worker needs to come back after a lost connection. */
const PATIENCE = '5 minutes'

/** Holds for a job (columns `locked_at`, `locked_by`) that a worker has taken who is gone: killed, or cut off with its machine. */
export const abandoned = Prisma.sql`(locked_at < now() - ${PATIENCE}::interval AND NOT EXISTS (
  SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = ${WORKERS}::int AND l.objid::bigint = (hashtext(locked_by)::bigint & 4294967295) AND l.objsubid = 2
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())))`
