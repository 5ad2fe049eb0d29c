import { db } from '#lib/db/db.ts'

/** Where an event stands: its place in the chain of its person, of so many; and the form it came from, as far as that is not sealed. */
export type ConsentPlace = { readonly sequence: number; readonly of: number; readonly previousHash: string | null; readonly point: string | null; readonly sealed: boolean }

/** The places of all events of somebody's consents, by the hash of the event. Nothing of it is personal: what is, is sealed. */
export async function consentPlaces(personId: string): Promise<ReadonlyMap<string, ConsentPlace>> {
  const events = await db.consentEvent.findMany({
    where: { subject: { personId, destroyedAt: null } },
    select: { hash: true, sequence: true, previousHash: true, subject: { select: { head: { select: { sequence: true } } } }, evidence: { select: { point: true } } },
  })
  return new Map(events.map(({ hash, sequence, previousHash, subject, evidence }) => [
    hash, { sequence, of: subject.head?.sequence ?? sequence, previousHash, point: evidence?.point ?? null, sealed: evidence !== null },
  ]))
}
