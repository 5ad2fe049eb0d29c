import { connectAs } from './connect-as.ts'
import type { PrismaClient } from './generated/client.ts'

const keep = globalThis as { dispatcher?: PrismaClient }

/**
 * The database as shop_dispatcher, the only role that hands messages over (migration gate): `state = 'handed'` of both queues is set by nobody
 * else, and of advertising by nobody without a living consent. Few connections: a hand-over is one short transaction.
 */
export const dispatcher: PrismaClient = (keep.dispatcher ??= connectAs('shop_dispatcher', () => 4))
