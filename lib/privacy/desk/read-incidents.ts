import { db } from '#lib/db/db.ts'
import type { Incident, Prisma } from '#lib/db/generated/client.ts'
import { categories as categoryWords, categoryCodes } from '#lib/policy/categories.ts'
import { incidentSystems } from '../incident-systems.ts'
import { fineOf } from '../incident-facts.ts'
import { appealNumberSchema } from '../schema.ts'

export type IncidentLine = Pick<Incident, 'number' | 'detectedAt' | 'how' | 'people' | 'noticeDue' | 'resultsDue' | 'noticedAt' | 'resultsAt' | 'peopleToldAt' | 'closedAt' | 'exemption'>

/** A notice of theirs to the authority is still to be sent (5.4). */
const waits: Prisma.IncidentWhereInput = { drill: false, OR: [{ noticedAt: null }, { resultsAt: null }] }

/** How many incidents wait for a notice. */
export function countWaitingIncidents(): Promise<number> {
  return db.incident.count({ where: waits })
}

/** Incidents, or drills: never both in one list. Open ones first, then the latest; the last hundred. `waiting`: those only that wait for a notice. */
export function listIncidents(which: 'incidents' | 'waiting' | 'drills'): Promise<IncidentLine[]> {
  return db.incident.findMany({
    where: which === 'waiting' ? waits : { drill: which === 'drills' },
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { detectedAt: 'desc' }],
    take: 100,
    select: { number: true, detectedAt: true, how: true, people: true, noticeDue: true, resultsDue: true, noticedAt: true, resultsAt: true, peopleToldAt: true, closedAt: true, exemption: true },
  })
}

export type IncidentFile = Incident & { readonly told: number; readonly fine: string; readonly where: readonly string[]; readonly what: readonly string[] }

/** One of them with all that is known; null for what there is not. */
export async function getIncidentFile(given: unknown): Promise<IncidentFile | null> {
  const number = appealNumberSchema.safeParse(given)
  const found = number.success ? await db.incident.findUnique({ where: { number: number.data }, include: { _count: { select: { affected: true } } } }) : null
  if (!found) return null
  const { _count, ...incident } = found
  return {
    ...incident,
    told: _count.affected,
    fine: (await fineOf(incident)).words,
    where: incident.systems.map((system) => incidentSystems[system]?.title ?? system),
    what: categoryCodes.filter((code) => incident.categories.includes(code)).map((code) => categoryWords[code]),
  }
}
