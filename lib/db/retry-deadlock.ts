import { Prisma } from './generated/client.ts'

const TURNS = 5

/** Runs `work`, which is one transaction, anew when PostgreSQL ended it for a deadlock: of two that waited for each other the loser comes again. */
export async function retryDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work()
    } catch (error) {
      if (turn === TURNS || !isDeadlock(error)) throw error
    }
  }
}

/** P2034: a deadlock, or a serialization failure, which this shop's transactions do not have. Of raw queries the driver's words are all there is. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || (error.code === 'P2010' && /deadlock detected|40P01|TransactionWriteConflict/.test(`${error.message} ${JSON.stringify(error.meta)}`))
}
