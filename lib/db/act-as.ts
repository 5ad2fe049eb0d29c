import { AsyncLocalStorage } from 'node:async_hooks'
import { actingCustomer } from '#lib/action/acting-customer.ts'
import type { StaffRole } from './generated/enums.ts'

export type Actor = {
  /** Person id of the customer or of the member of staff who acts. */
  readonly personId: string
  /** Null for a customer. */
  readonly role: StaffRole | null
  /** Why, where somebody has said so; Russian. */
  readonly reason?: string
}

const keep = globalThis as { actors?: AsyncLocalStorage<Actor> }

/** One for the process: the web server bundles this module more than once. */
const actors = (keep.actors ??= new AsyncLocalStorage())

/** Runs `work` as somebody: each transaction begun within tells the database, whose triggers write it into the journals (5.5). */
export function actAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return actors.run(actor, work)
}

/** Who acts here: whoever was named, else the customer who is signed in where an action runs (`requireCustomer`); undefined for all others. */
export function currentActor(): Actor | undefined {
  const customer = actingCustomer()
  return actors.getStore() ?? (customer === undefined ? undefined : { personId: customer, role: null })
}
