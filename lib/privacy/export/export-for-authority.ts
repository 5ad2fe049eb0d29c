import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { discloseToAuthority } from '#lib/disclosures/disclose-to-authority.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
import { holderOfPerson } from '#lib/privacy/find-holder.ts'
import { columnsOf, readHeld } from '#lib/privacy/held/read-held.ts'

type Asked = {
  /** The request's number in the journal of authorities. */
  readonly number: number
  /** A proved e-mail or number of whom it is about. */
  readonly contact: string
  /** What was granted, and no more. */
  readonly categories: readonly DataCategory[]
}

/**
 * What a state body is given (5.3): the columns of the granted categories, as JSON, handed to `write` once the register has its line.
 * Refusals `not-found`, `not-granted`, `no-person`; DisclosureRefused for categories that are never given.
 */
export async function exportForAuthority({ number, contact, categories }: Asked, write: (json: string) => Promise<void>): Promise<void> {
  const known = await db.contactPoint.findFirst({ where: { value: contact, verifiedAt: { not: null } }, select: { personId: true } })
  if (known === null) throw new Refusal('no-person')
  const { personId } = known
  const json = await db.$transaction(async (tx) => {
    const held = await readHeld(tx, await holderOfPerson(tx, personId))
    return JSON.stringify(held.flatMap(({ name, table, rows }) => {
      const given = columnsOf(table).filter(([, column]) => column.withheld === null && column.categories.some((category) => categories.includes(category)))
      return given.length === 0 ? [] : [{ table: name, rows: rows.map((row) => Object.fromEntries(given.map(([column]) => [column, row[column] ?? null]))) }]
    }), null, 1)
  })
  await discloseToAuthority({ number, personId, fields: categories, payload: json }, () => write(json))
}
