import { db, type Transaction } from '#lib/db/db.ts'
import type { DataSource } from '#lib/db/generated/enums.ts'

/** Who changes a datum, where it is not the person in the portal; within the caller's transaction, and at its moment. */
export type By = { readonly source: DataSource; readonly tx?: Transaction; readonly changedAt?: Date }

/** Runs within the caller's transaction, or one of its own. */
export function inTransaction<T>(by: By | undefined, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return by?.tx ? work(by.tx) : db.$transaction(work)
}
