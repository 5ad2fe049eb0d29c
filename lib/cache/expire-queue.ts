import { tags } from './cache.ts'

type Options = {
  /** Expires tags in the cache; may fail, then it is asked again. */
  readonly expire: (stale: string[]) => Promise<void>
  readonly onError: (error: unknown) => void
}

export type ExpireQueue = { readonly add: (stale: readonly string[]) => void; readonly close: () => void }

/** Milliseconds: changes of one transaction, or of a busy moment, are passed on together. */
const BATCH = 200
const RETRY = 500
/**
 * A page that was being rendered with the old data when its tag expired is stored after that, and the cache takes it for
 * fresh: therefore every tag expires a second time, when no such rendering can still be under way.
 */
const SETTLED = 2000
/** More than this at once is a new catalogue. */
const MOST_TAGS = 500

/** Collects stale tags and has them expired, whatever happens meanwhile, twice. */
export function expireQueue({ expire, onError }: Options): ExpireQueue {
  const stale = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  let waiting = false
  let closed = false

  const later = (run: () => void, milliseconds: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, milliseconds)
    timers.add(timer)
  }

  const pass = async (batch: string[], again: boolean): Promise<void> => {
    try {
      await expire(batch)
      if (!again && !closed) later(() => void pass(batch, true), SETTLED)
    } catch (error) {
      if (closed) return
      onError(error)
      later(() => void pass(batch, again), RETRY)
    }
  }

  const flush = (): void => {
    waiting = false
    const batch = stale.has(tags.everything) || stale.size > MOST_TAGS ? [tags.everything] : [...stale]
    stale.clear()
    void pass(batch, false)
  }

  return {
    add: (more) => {
      for (const tag of more) stale.add(tag)
      if (waiting) return
      waiting = true
      later(flush, BATCH)
    },
    close: () => {
      closed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
