import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { type Server, startServer } from './server.ts'

export interface KeptServer {
  readonly port: number
  /** Shuts the server down and resolves when it has ended. */
  stop(): Promise<void>
}

/** Milliseconds. */
const STEADY = 30_000
const IMPATIENT = 15_000
const DEATHS = 5

/**
 * Starts the PostgreSQL of a cluster and starts it again, at the same port, whenever it ends by itself (killed, out of memory).
 * Calls `onLost` when it does not start again, or keeps ending at once.
 */
export async function keepServer(cluster: Cluster, onLost: (reason: unknown) => void): Promise<KeptServer> {
  let server = await startServer(cluster)
  let stopping = false
  const kept = keep().catch((error: unknown) => {
    if (!stopping) onLost(error)
  })

  async function keep(): Promise<void> {
    for (let deaths = 0; ; ) {
      const started = performance.now()
      await ended(server)
      if (stopping) return
      deaths = performance.now() - started > STEADY ? 1 : deaths + 1
      if (deaths === DEATHS) throw new Error(`PostgreSQL ended ${DEATHS} times in a row, see ${cluster.log}`)
      console.error('PostgreSQL ended by itself, starting it again')
      if (deaths > 1) await sleep(500 * deaths)
      server = await startServer(cluster, server.port)
      if (stopping) return shutDown(server)
    }
  }

  return {
    port: server.port,
    stop: async () => {
      stopping = true
      await shutDown(server)
      await kept
    },
  }
}

async function ended({ process }: Server): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit')
}

async function shutDown(server: Server): Promise<void> {
  server.process.kill('SIGINT') // fast shutdown: clients are disconnected, data is flushed
  const impatient = setTimeout(() => server.process.kill('SIGQUIT'), IMPATIENT)
  await ended(server)
  clearTimeout(impatient)
}
