import { AsyncLocalStorage } from 'node:async_hooks'

type Scope = { customer: string | undefined }

const keep = globalThis as { actions?: AsyncLocalStorage<Scope> }

/** One for the process: the web server bundles this module more than once. */
const scopes = (keep.actions ??= new AsyncLocalStorage())

/** Runs one server action: whoever is found signed in meanwhile is the one who acts in it. */
export function asOneAction<T>(work: () => Promise<T>): Promise<T> {
  return scopes.run({ customer: undefined }, work)
}

/** The person whose session the action of this moment was called with; outside of actions nothing happens. */
export function nameCustomer(personId: string): void {
  const scope = scopes.getStore()
  if (scope) scope.customer = personId
}

/** Person id of the customer who acts; undefined for guests and outside of actions. */
export function actingCustomer(): string | undefined {
  return scopes.getStore()?.customer
}
