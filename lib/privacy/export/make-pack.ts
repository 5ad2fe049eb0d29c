import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { personalTables } from '#lib/privacy/data-register.ts'
import type { Holder } from '#lib/privacy/find-holder.ts'
import type { Article14Item } from '#lib/privacy/held/article-14.ts'
import { readArticle14 } from '#lib/privacy/held/read-article-14.ts'
import { columnsOf, type HeldTable, readHeld } from '#lib/privacy/held/read-held.ts'

/** A column that is held of somebody and not handed out literally, and why; Russian. */
export type Withheld = { readonly table: string; readonly column: string; readonly label: string; readonly reason: string }

/** Everything the shop holds of somebody, and all that they are to be told of it. */
export type Pack = {
  readonly madeAt: Date
  readonly policyNumber: number
  readonly article14: readonly Article14Item[]
  readonly held: readonly HeldTable[]
  readonly withheld: readonly Withheld[]
  /** Tables whose rows nobody can be told from; Russian. */
  readonly unfound: readonly { readonly title: string; readonly reason: string }[]
}

/** Gathers the pack by the data register: every personal column is in it, or is withheld for a reason. */
export async function makePack(tx: Transaction, holder: Holder): Promise<Pack> {
  const held = await readHeld(tx, holder)
  const { policyNumber, items } = await readArticle14(tx, held)
  const withheld = held.flatMap(({ name, table, rows }) =>
    columnsOf(table).flatMap(([column, { label, withheld: reason }]) =>
      reason !== null && rows.some((row) => row[column] === true) ? [{ table: name, column, label: `${table.title}: ${label}`, reason }] : [],
    ),
  )
  const unfound = personalTables.flatMap(([, { title, unfound: reason }]) => (reason === null ? [] : [{ title, reason }]))
  return { madeAt: now(), policyNumber, article14: items, held, withheld, unfound }
}
