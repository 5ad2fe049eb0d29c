import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Milliseconds: how long a server that is on its way back is waited for, and between two tries. */
const PATIENCE = 8_000
const PAUSE = 100

/** Nobody listens; the server is starting, recovering or shutting down. */
const comingBack = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03'])

type Callback = (err: Error | undefined, client: pg.PoolClient | undefined, done: (failed?: unknown) => void) => void

/**
 * Connections to the database. While the server is being started again (it was killed, or is updated) a new connection is tried until it is
 * back: nothing has been asked of it yet, so nothing can happen twice. What was under way fails as ever.
 */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const client = this.#untilThere()
    if (!callback) return client
    void tell(client, callback)
    return undefined
  }

  async #untilThere(): Promise<pg.PoolClient> {
    const deadline = performance.now() + PATIENCE
    for (;;) {
      try {
        return await super.connect()
      } catch (error) {
        if (!isComingBack(error) || this.ending || performance.now() > deadline) throw error
        await sleep(PAUSE)
      }
    }
  }
}

async function tell(asked: Promise<pg.PoolClient>, callback: Callback): Promise<void> {
  const client = await asked.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  if (client instanceof Error) callback(client, undefined, () => {})
  else callback(undefined, client, (failed) => client.release(Boolean(failed)))
}

function isComingBack(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && comingBack.has(String(error.code))) || error.message === 'Connection terminated unexpectedly'
}
