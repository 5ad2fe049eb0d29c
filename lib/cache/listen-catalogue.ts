import pg from 'pg'
import { tags } from './cache.ts'
import { staleTags } from './catalogue-change.ts'
import { expireQueue } from './expire-queue.ts'

type Options = {
  readonly databaseUrl: string
  /** Expires tags in the cache of this process; may fail, then it is asked again. */
  readonly expire: (stale: string[]) => Promise<void>
  readonly onError?: (error: unknown) => void
}

/** Milliseconds. */
const RETRY = 500
const LONGEST_RETRY = 5000
/** A connection that died without a word is noticed within this. */
const HEARTBEAT = 10_000

/**
 * Listens to what the database says of the catalogue and has the stale tags expired. What was said while nobody listened is
 * lost, hence everything expires whenever a connection comes about, the first included. Runs until the returned function
 * is called.
 */
export function listenCatalogue({ databaseUrl, expire, onError = () => {} }: Options): () => Promise<void> {
  const queue = expireQueue({ expire, onError })
  let client: pg.Client | undefined
  let closed = false
  let failures = 0

  const connect = async (): Promise<void> => {
    if (closed) return
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 5000, query_timeout: 5000 })
    client = fresh
    let lost = false
    const lose = (reason?: unknown): void => {
      if (lost) return
      lost = true
      clearInterval(heartbeat)
      void fresh.end().catch(() => {})
      if (closed) return
      if (reason) onError(reason)
      setTimeout(() => void connect(), Math.min(RETRY * 2 ** failures++, LONGEST_RETRY))
    }
    const heartbeat = setInterval(() => void fresh.query('select 1').catch(lose), HEARTBEAT)
    fresh.on('error', lose)
    fresh.on('end', () => lose())
    fresh.on('notification', ({ payload }) => queue.add(staleTags(payload ?? '')))
    try {
      await fresh.connect()
      await fresh.query('listen catalogue_changed')
      failures = 0
      queue.add([tags.everything])
    } catch (error) {
      lose(error)
    }
  }

  void connect()
  return async () => {
    closed = true
    queue.close()
    await client?.end().catch(() => {})
  }
}
