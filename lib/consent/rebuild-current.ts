import { db } from '#lib/db/db.ts'
import type { ConsentEvent } from '#lib/db/generated/client.ts'
import type { ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'

export type CurrentRow = {
  readonly subjectId: string
  readonly purpose: string
  readonly channel: ConsentChannel
  readonly contactHash: string
  readonly state: ConsentKind
  readonly live: boolean
  readonly eventHash: string
  readonly since: Date
  readonly textVersionId: string | null
  readonly policyNumber: number
  readonly eventPosition: bigint
}

/** What the projection has to be, read from the ledger event by event; in the order of subject, purpose and channel. Changes nothing. */
export async function rebuildCurrent(): Promise<CurrentRow[]> {
  const versions = await db.documentVersion.findMany({ where: { document: { code: 'policy' } }, select: { id: true, number: true } })
  const numberOf = new Map(versions.map(({ id, number }) => [id, number]))
  const rows = new Map<string, CurrentRow>()
  const events = await db.consentEvent.findMany({ where: { kind: { not: 'shown' } }, orderBy: { position: 'asc' } })
  for (const event of events) {
    const key = [event.subjectId, event.purpose, event.channel].join(' ')
    rows.set(key, follow(rows.get(key), event, numberOf.get(event.policyVersionId) ?? 0))
  }
  const order: readonly ConsentChannel[] = ['email', 'sms', 'site']
  return [...rows.values()].toSorted((a, b) => compare(a.subjectId, b.subjectId) || compare(a.purpose, b.purpose) || order.indexOf(a.channel) - order.indexOf(b.channel))
}

/** An event about what is given leaves the policy by which it was given. */
function follow(before: CurrentRow | undefined, event: ConsentEvent, policyNumber: number): CurrentRow {
  const { subjectId, purpose, channel, contactHash, kind, hash, happenedAt, textVersionId, position } = event
  const isGiven = before?.state === 'granted' || before?.state === 'confirmed'
  return {
    subjectId, purpose, channel, contactHash, state: kind, live: kind === 'confirmed' || (kind === 'granted' && channel === 'site'),
    eventHash: hash, since: happenedAt, textVersionId, policyNumber: isGiven ? before.policyNumber : policyNumber, eventPosition: position,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
