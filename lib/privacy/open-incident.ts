import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { queueLegalMessage } from '#lib/messages/queue-legal-message.ts'
import { categories as categoryWords, type DataCategory } from '#lib/policy/categories.ts'
import { operatorCard, shop } from '#lib/shop.ts'
import { affectedBy, countIdentifiers } from './affected.ts'
import { dueAt } from './clocks.ts'
import { draftNotice, draftResults } from './draft-notices.ts'
import { categoriesIn, incidentSystems } from './incident-systems.ts'

export type NewIncident = {
  /** When somebody noticed; now when left out. The clocks run from here. */
  readonly detectedAt?: Date
  readonly how: string
  /** Codes of `incidentSystems`. */
  readonly systems: readonly string[]
  /** Out of those that lie there; all of them when empty. */
  readonly categories: readonly DataCategory[]
  readonly cause: string
  readonly harm: string
  readonly measures: string
  /** 7.2.1 to 7.2.3; the last with the hash of the consent event. */
  readonly exemption?: 'public' | 'received-before' | 'with-consent'
  readonly grantHash?: string
  /** A drill: the same counts, clocks and drafts, marked as such; nobody is alarmed and nobody written to. */
  readonly drill?: boolean
}

export type OpenedIncident = { readonly id: string; readonly number: number; readonly people: number; readonly identifiers: number }

/**
 * Opens an incident (5.4 notwithstanding): counts whom it concerns, drafts both notices to the regulator, sets the clocks of 24 and 72
 * hours, alarms the shop's people. Refusals `no-categories`, `no-grant` (an exemption with consent names the consent), `not-yet`.
 */
export async function openIncident(incident: NewIncident): Promise<OpenedIncident> {
  const { how, systems, cause, harm, measures, exemption = null, grantHash = null, drill = false } = incident
  const detectedAt = incident.detectedAt ?? now()
  if (detectedAt > now()) throw new Refusal('not-yet')
  const categories = categoriesIn(systems, incident.categories)
  if (categories.length === 0) throw new Refusal('no-categories')
  return db.$transaction(async (tx) => {
    await refuseWithoutGrant(tx, exemption, grantHash)
    const affected = await affectedBy(tx, categories)
    const people = affected.personIds.length + affected.guests.length + affected.subjectIds.length
    const identifiers = await countIdentifiers(tx, categories, affected)
    const story = {
      detectedAt, how, cause, harm, measures, people, identifiers, contact: shop.email,
      systems: systems.map((system) => incidentSystems[system]?.title ?? system), categories: categories.map((code) => categoryWords[code]),
    }
    const operator = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
    const marked = (text: string) => (drill ? `${DRILL}\n\n${text}` : text)
    const opened = await tx.incident.create({
      data: {
        detectedAt, how, systems: [...systems], categories, people, identifiers, cause, harm, measures, contact: shop.email, exemption, grantHash,
        noticeText: marked(draftNotice(story, operator)), resultsText: marked(draftResults(story, operator)), drill,
        noticeDue: dueAt('incident-notice', detectedAt), resultsDue: dueAt('incident-results', detectedAt),
      },
      select: { id: true, number: true },
    })
    if (!drill) await alarm(tx, opened.id, 'incident-opened')
    return { ...opened, people, identifiers }
  }, { timeout: 60_000 })
}

/** What stands above every draft of a drill. */
export const DRILL = 'УЧЕНИЯ. НЕ ОТПРАВЛЯТЬ'

/** Tells the shop's own people, once each. */
export async function alarm(tx: Transaction, incidentId: string, template: 'incident-opened' | 'incident-warning' | 'incident-missed', again = ''): Promise<void> {
  await queueLegalMessage(tx, {
    key: `${template}:${incidentId}${again}`, template, channel: 'email', recipient: shop.email, basis: { incidentId }, reason: 'сообщение сотруднику об инциденте',
  })
}

/** Queues the notices to everybody concerned (5.4). Refusals `not-found`, `told-already`, `drill`: nobody is written to because of one. */
export async function tellPeople(number: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, peopleToldAt, drill } = await lockIncident(tx, number)
    if (drill) throw new Refusal('drill')
    if (peopleToldAt) throw new Refusal('told-already')
    await tx.incident.update({ where: { id }, data: { peopleToldAt: now() } })
    await addJob(tx, 'privacy.tell-people', { incidentId: id })
  })
}

/** An incident by its number, held until the transaction ends. Refusal `not-found`. */
export async function lockIncident(tx: Transaction, number: number) {
  await tx.$queryRaw`SELECT 1 FROM incidents WHERE number = ${number} FOR UPDATE`
  const incident = await tx.incident.findUnique({ where: { number } })
  if (!incident) throw new Refusal('not-found')
  return incident
}

async function refuseWithoutGrant(tx: Transaction, exemption: NewIncident['exemption'] | null, grantHash: string | null): Promise<void> {
  if ((exemption === 'with-consent') !== (grantHash !== null)) throw new Refusal('no-grant')
  if (grantHash !== null && (await tx.consentEvent.count({ where: { hash: grantHash, kind: { in: ['granted', 'confirmed'] } } })) === 0) throw new Refusal('no-grant')
}
