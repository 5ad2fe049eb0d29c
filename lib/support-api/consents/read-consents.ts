import { db } from '#lib/db/db.ts'
import type { Consents } from '../schema/consents.ts'

type Whose = { readonly personId: string } | { readonly contactHash: string }

/** What the ledger holds of a person, or of a contact whoever it belongs to. */
export async function readConsents(whose: Whose): Promise<Consents> {
  const where = 'personId' in whose ? { subject: { personId: whose.personId } } : { contactHash: whose.contactHash }
  const [cells, events] = await Promise.all([
    db.consentCurrent.findMany({ where, orderBy: { eventPosition: 'asc' } }),
    db.consentEvent.findMany({ where, orderBy: { position: 'asc' } }),
  ])
  return {
    state: Object.fromEntries(cells.map((cell) => [nameOf(cell), cell.state])),
    live: cells.filter(({ live }) => live).map(nameOf),
    events: events.map((event) => ({
      cell: nameOf(event), kind: event.kind, actor: event.actor, at: event.happenedAt.toISOString(), textVersionId: event.textVersionId, hash: event.hash,
    })),
  }
}

const nameOf = ({ purpose, channel }: { readonly purpose: string; readonly channel: string }): string => `${purpose}/${channel}`
