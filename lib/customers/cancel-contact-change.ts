import type { Transaction } from '#lib/db/db.ts'
import { findContactChange } from './find-contact-change.ts'
import type { DoorKind } from './types.ts'

/** Gives up the change that is under way, if there is one: its codes and links are dead from then on. */
export async function cancelContactChange(tx: Transaction, personId: string, kind: DoorKind): Promise<void> {
  const change = await findContactChange(tx, personId, kind)
  if (change) await tx.proof.deleteMany({ where: { personId, changeId: change.changeId, contacts: { none: {} } } })
}
