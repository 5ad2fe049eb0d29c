import { AsyncLocalStorage } from 'node:async_hooks'

const keep = globalThis as { requestIds?: AsyncLocalStorage<string> }

/** One for the process: the web server bundles this module more than once. */
const ids = (keep.requestIds ??= new AsyncLocalStorage())

/** The id of the request that is being answered, by which its lines are found in the log; undefined outside of requests. */
export const requestId = (): string | undefined => ids.getStore()

/** From here on everything that this request starts knows its id. */
export const enterRequest = (id: string): void => ids.enterWith(id)
