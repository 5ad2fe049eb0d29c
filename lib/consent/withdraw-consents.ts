import type { Transaction } from '#lib/db/db.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { appendEvents } from './append-events.ts'
import { ownVisit, type Visit } from './evidence.ts'
import { isGiven, lockCells } from './lock-cells.ts'
import type { CollectionPoint } from './purposes.ts'
import { subjectsOf } from './subjects-of.ts'

export type Withdrawal = {
  readonly cells: readonly { readonly purpose: string; readonly channel: ConsentChannel }[] | 'all'
  /** Only what was given for this contact. */
  readonly contactHash?: string
  readonly evidence: Visit
  /** Where it was asked for; by a letter of a mailing: one press in the mail program (RFC 8058), or an answer by mail. */
  readonly point: CollectionPoint | 'one-click' | 'unsubscribe-mail'
} & ({ readonly subjectId: string } | { readonly personId: string })

/**
 * Takes back what was given, confirmed or not: event, projection and the end of queued advertising (trigger `consent_current_ended`) in this
 * transaction, so that no hand-over begins once it is committed (38-FZ art. 18: at once). What is not given is left alone, so that a repeat does no harm. Answers how many.
 */
export async function withdrawConsents(tx: Transaction, { cells, contactHash, evidence, point, ...whose }: Withdrawal): Promise<number> {
  const visit = ownVisit(evidence)
  const held = await lockCells(tx, await subjectsOf(tx, whose))
  const given = held.filter((cell) => isGiven(cell) && (contactHash === undefined || cell.contactHash === contactHash)
    && (cells === 'all' || cells.some(({ purpose, channel }) => purpose === cell.purpose && channel === cell.channel)))
  for (const subjectId of new Set(given.map((cell) => cell.subjectId))) {
    const own = given.filter((cell) => cell.subjectId === subjectId)
    await appendEvents(tx, subjectId, own.map((cell) => ({
      purpose: cell.purpose, channel: cell.channel, kind: 'withdrawn', contactHash: cell.contactHash, evidence: { ...visit, form: point },
    })))
  }
  return given.length
}
