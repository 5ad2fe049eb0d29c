import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { WORKERS } from './living-workers.ts'

/**
 * Holds a lock of the database under the name by which a worker takes its jobs, for as long as this process lives: whose name nobody holds is
 * gone, and its jobs can be let go. A lost connection is made again. Returns how to end.
 */
export function beSeen(url: string, name: string): () => Promise<void> {
  const end = new AbortController()
  let client: Client | undefined
  const hold = async (): Promise<void> => {
    while (!end.signal.aborted) {
      client = new Client({ connectionString: url, application_name: name })
      const lost = new Promise<void>((resolve) => client?.once('end', resolve))
      client.on('error', () => {})
      await client.connect().then(() => client?.query('SELECT pg_advisory_lock($1, hashtext($2))', [WORKERS, name])).then(() => lost, () => pause(1000))
    }
  }
  void hold()
  return async () => {
    end.abort()
    await client?.end()
  }
}
