import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env.ts'
import { tellUnavailable } from '#lib/http/answer-unavailable.ts'
import { type Actor, currentActor } from './act-as.ts'
import { PrismaClient } from './generated/client.ts'
import { inTurn } from './in-turn.ts'
import { isLostConnection } from './lost-connection.ts'
import { PatientPool } from './patient-pool.ts'
import { planName } from './planned-once.ts'

/** Roles of the database that own nothing: the shop's own, and that of the worker that hands messages over. */
export type DatabaseRole = 'shop_app' | 'shop_dispatcher'

/**
 * A client of at most `max` connections that acts in this role from its first statement on, whoever of DATABASE_URL has signed in. Null: as
 * whoever has signed in. Connects at the first query, so that importing costs nothing and needs no settings.
 */
export function connectAs(role: DatabaseRole | null, max: () => number): PrismaClient {
  return new PrismaClient({
    adapter: { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect: () => connect(role, max()) },
    // Under a rush buyers wait in line for a connection and for the row of the last unit; nobody waits for ever.
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  })
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

async function connect(role: DatabaseRole | null, max: number): Promise<Adapter> {
  const pool = new PatientPool({
    connectionString: env.DATABASE_URL,
    application_name: processName(),
    ...(role && { options: `-c role=${role}` }),
    max,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: planName }).connect()
  adapter.queryRaw = tellingLoss(adapter.queryRaw.bind(adapter))
  adapter.executeRaw = tellingLoss(adapter.executeRaw.bind(adapter))
  const begin = tellingLoss(adapter.startTransaction.bind(adapter))
  adapter.startTransaction = async (isolation) => {
    const transaction = await begin(isolation)
    const turn = inTurn()
    transaction.queryRaw = turn(tellingLoss(transaction.queryRaw.bind(transaction)))
    transaction.executeRaw = turn(tellingLoss(transaction.executeRaw.bind(transaction)))
    transaction.commit = tellingLoss(transaction.commit.bind(transaction))
    const actor = currentActor()
    if (actor) await transaction.executeRaw(tellActor(actor))
    return transaction
  }
  return adapter
}

/** Whoever asked for a page or called an action in vain learns that the database is away for a while (lib/http/answer-unavailable.ts). */
function tellingLoss<Given extends unknown[], Answer>(work: (...given: Given) => Promise<Answer>): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    try {
      return await work(...given)
    } catch (error) {
      if (isLostConnection(error)) tellUnavailable()
      throw error
    }
  }
}

/** What the triggers of the journals read. */
function tellActor({ personId, role, reason = '' }: Actor): Parameters<Adapter['executeRaw']>[0] {
  return {
    sql: "SELECT set_config('shop.actor', $1, true), set_config('shop.staff_role', $2, true), set_config('shop.reason', $3, true)",
    args: [role ? `staff:${personId}` : 'self', role ?? '', reason],
    argTypes: Array.from({ length: 3 }, () => ({ scalarType: 'string', arity: 'scalar' })),
  }
}

/** What the processing journal calls this process where nobody says who acts: `web`, `worker`, or `cli`. */
function processName(): string {
  if (process.env.NEXT_RUNTIME) return 'web'
  return process.argv[1]?.endsWith('worker.ts') ? 'worker' : 'cli'
}
