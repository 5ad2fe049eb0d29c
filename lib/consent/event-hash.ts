import { createHash } from 'node:crypto'
import type { ConsentActor, ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'

/** An event of the ledger, as its hash is taken over it. */
export type HashedEvent = {
  readonly subjectId: string
  readonly sequence: number
  readonly contactHash: string
  readonly purpose: string
  readonly channel: ConsentChannel
  readonly kind: ConsentKind
  readonly basis: string
  readonly textVersionId: string | null
  readonly policyVersionId: string
  readonly actor: ConsentActor
  readonly evidenceHash: string
  readonly happenedAt: Date
  readonly previousHash: string | null
}

/**
 * The text that an event's hash is taken over: these lines, joined by line feeds. The database computes the same (function
 * `consent_event_hash`); with this one anybody can check a receipt by themselves.
 */
export function eventText(event: HashedEvent): string {
  return [
    'consent-event/1', event.subjectId, event.sequence, event.contactHash, event.purpose, event.channel, event.kind, event.basis,
    event.textVersionId ?? '-', event.policyVersionId, event.actor, event.evidenceHash, event.happenedAt.getTime(), event.previousHash ?? '-',
  ].join('\n')
}

/** SHA-256 of the text, hex. */
export function eventHash(event: HashedEvent): string {
  return createHash('sha256').update(eventText(event), 'utf8').digest('hex')
}
