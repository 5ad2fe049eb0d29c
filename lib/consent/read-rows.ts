import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ConsentActor, ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'
import { contactsOf } from './contacts-of.ts'
import { maskContact } from './mask-contact.ts'
import type { ConsentCell } from './purposes.ts'
import { textHref } from './text-href.ts'
import type { ConsentHistoryLine, ConsentRow, ConsentTextRef } from './types.ts'

type Current = { subjectId: string; purpose: string; channel: ConsentChannel; contactHash: string; state: ConsentKind; live: boolean; frozen: boolean; since: Date; textVersionId: string | null }
type Event = { purpose: string; channel: ConsentChannel; contactHash: string; kind: ConsentKind; at: Date; eventHash: string; actor: ConsentActor; number: number | null; hash: string | null }

/**
 * What stands in these cells for subjects that are one person's. `contactOf`: the contact by which each channel would be used now (not
 * masked), if it is proved. Of a cell that several subjects have, the one that is given counts, then the latest.
 */
export async function readRows(
  subjectIds: readonly string[], cells: readonly ConsentCell[], contactOf: (channel: ConsentChannel) => string | null, onlyHash?: string,
): Promise<ConsentRow[]> {
  const [current, events, contacts] = await Promise.all([readCurrent(subjectIds), readEvents(subjectIds), contactsOf(db, subjectIds)])
  const shown = (hash: string): string | null => {
    const contact = contacts.find((each) => each.hash === hash)
    return !contact || contact.channel === 'site' ? null : maskContact(contact.value)
  }
  return cells.map((cell): ConsentRow => {
    const isHere = (row: { purpose: string; channel: ConsentChannel; contactHash: string }) =>
      row.purpose === cell.purpose && row.channel === cell.channel && (onlyHash === undefined || row.contactHash === onlyHash)
    const history = events.filter(isHere).map((event): ConsentHistoryLine => ({
      kind: event.kind, at: event.at, eventHash: event.eventHash, actor: event.actor, contact: shown(event.contactHash), text: textOf(cell, event),
    }))
    const here = current.filter(isHere).toSorted((a, b) => Number(isHeld(b)) - Number(isHeld(a)) || b.since.getTime() - a.since.getTime())[0]
    const usable = contactOf(cell.channel)
    const given = events.find((event) => isHere(event) && event.kind !== 'shown')
    return {
      ...cell,
      state: here?.state ?? null,
      live: here?.live ?? false,
      frozen: here !== undefined && isHeld(here) && here.frozen,
      since: here?.since ?? null,
      text: here && given ? textOf(cell, given) : null,
      contact: here && isHeld(here) ? shown(here.contactHash) : usable && cell.channel !== 'site' ? maskContact(usable) : null,
      contactProved: usable !== null,
      history,
    }
  })
}

const isHeld = ({ state }: Current): boolean => state === 'granted' || state === 'confirmed'

function textOf(cell: ConsentCell, { number, hash }: Event): ConsentTextRef | null {
  return number === null || hash === null ? null : { number, hash, href: textHref(cell, number) }
}

function readCurrent(subjectIds: readonly string[]): Promise<Current[]> {
  return db.$queryRaw<Current[]>`
    SELECT c.subject_id AS "subjectId", c.purpose, c.channel::text AS channel, c.contact_hash AS "contactHash", c.state::text AS state, c.since,
      c.text_version_id AS "textVersionId", consent_frozen(c.purpose, c.policy_number, ${now()}) AS frozen, l.subject_id IS NOT NULL AS live
    FROM consent_current c LEFT JOIN consent_live l USING (subject_id, purpose, channel) WHERE c.subject_id = ANY(${[...subjectIds]}::uuid[])`
}

/** The newest first. */
function readEvents(subjectIds: readonly string[]): Promise<Event[]> {
  return db.$queryRaw<Event[]>`
    SELECT e.purpose, e.channel::text AS channel, e.contact_hash AS "contactHash", e.kind::text AS kind, e.happened_at AS at, e.hash AS "eventHash",
      e.actor::text AS actor, v.number, v.hash
    FROM consent_events e LEFT JOIN document_versions v ON v.id = e.text_version_id
    WHERE e.subject_id = ANY(${[...subjectIds]}::uuid[]) ORDER BY e.position DESC`
}
