import { grantConsents } from '#lib/consent/grant-consents.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { tokenOf, visit } from '#lib/test-support/consent.ts'
import type { CellName } from '../schema/parts.ts'
import { cellOf } from './cell-of.ts'

const point = 'communications'
const evidence = visit('/account/communications')

/** A customer gives these consents where they choose for themselves; a proved contact confirms them at once. */
export async function giveConsents(personId: string, names: readonly CellName[]): Promise<void> {
  if (names.length === 0) return
  const tokens = await Promise.all(names.map((name) => tokenOf(point, cellOf(name))))
  const { contacts, proved } = await personContacts(db, personId)
  await db.$transaction((tx) => grantConsents(tx, { point, tokens, contacts, personId, evidence, proved }))
}

/** They take them back, there, too. */
export async function withdrawGiven(personId: string, names: readonly CellName[]): Promise<void> {
  if (names.length === 0) return
  await db.$transaction((tx) => withdrawConsents(tx, { personId, cells: names.map(cellOf), evidence, point }))
}
