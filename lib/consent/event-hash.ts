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

const ZERO_HASH = '0'.repeat(64)
const ZERO_ID = '0'.repeat(32)
/** 2000-01-01 UTC, from which PostgreSQL counts. */
const EPOCH = 946_684_800_000

/**
 * The bytes that an event's hash is taken over. The database computes the same (function `consent_event_digest`, where the layout is
 * explained); with this one anybody can check a receipt by themselves.
 */
export function eventBytes(event: HashedEvent): Buffer {
  const { purpose, channel, kind, basis, actor } = event
  return Buffer.concat([
    Buffer.from('consent-event/2'), idBytes(event.subjectId), int32(event.sequence), Buffer.from(event.contactHash), idBytes(event.policyVersionId),
    idBytes(event.textVersionId ?? ZERO_ID), Buffer.from(event.evidenceHash), int64(BigInt(event.happenedAt.getTime() - EPOCH) * 1000n),
    Buffer.from(event.previousHash ?? ZERO_HASH), Buffer.from([purpose, channel, kind, basis, actor].join('/')),
  ])
}

/** SHA-256 of the bytes, hex. */
export function eventHash(event: HashedEvent): string {
  return createHash('sha256').update(eventBytes(event)).digest('hex')
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function int64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes
}
