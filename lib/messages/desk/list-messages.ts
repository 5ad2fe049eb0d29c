import type { MessageChannel, MessageClass, MessageState, StaffRole } from '#lib/db/generated/enums.ts'
import { becomeStaff } from '#lib/db/become-staff.ts'
import { db } from '#lib/db/db.ts'
import { maskEmail, maskPhone } from '#lib/text/mask.ts'
import type { MessageFilter } from './schema.ts'

/** A line of the list: to whom only masked. Times are UTC. */
export type MessageLine = {
  readonly id: string
  readonly template: string
  readonly class: MessageClass
  readonly channel: MessageChannel
  readonly to: string
  readonly about: { readonly kind: 'order' | 'request' | 'claim' | 'incident' | 'person'; readonly key: string } | null
  readonly state: MessageState
  readonly attempts: number
  readonly error: string | null
  readonly queuedAt: Date
  readonly sentAt: Date | null
}

export type MessageList = {
  readonly lines: readonly MessageLine[]
  /** The key of the next page; null at the end. */
  readonly next: string | null
}

const PAGE = 50

/** Letters and SMS, the latest first. Those of people whose data are blocked only the privacy officer sees (6.2.4). */
export async function listMessages(role: StaffRole, filter: MessageFilter): Promise<MessageList> {
  const rows = await db.$transaction(async (tx) => {
    await becomeStaff(tx, role)
    return tx.outboxMessage.findMany({ where: whereOf(filter), orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }], take: PAGE + 1, select })
  })
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { lines: shown.map(lineOf), next: rows.length > PAGE && last ? `${last.queuedAt.getTime()}_${last.id}` : null }
}

/** How many there are in a state; no more than 1,000 are counted. */
export async function countMessages(role: StaffRole, state: MessageState): Promise<number> {
  return db.$transaction(async (tx) => {
    await becomeStaff(tx, role)
    return (await tx.outboxMessage.findMany({ where: { state }, take: 1000, select: { id: true } })).length
  })
}

const select = {
  id: true, template: true, class: true, channel: true, recipient: true, state: true, attempts: true, error: true, queuedAt: true, sentAt: true, personId: true,
  order: { select: { number: true } }, request: { select: { number: true } }, claim: { select: { number: true } }, incident: { select: { number: true } }, bonusMember: { select: { personId: true } },
} as const

function whereOf({ state, channel, template, from, to, after }: MessageFilter) {
  const [moment, id] = after?.split('_') ?? []
  const key = { queuedAt: new Date(Number(moment)), id: id ?? '' }
  return {
    ...(state && { state }), ...(channel && { channel }), ...(template && { template }),
    queuedAt: { ...(from && { gte: saratov(from) }), ...(to && { lt: new Date(saratov(to).getTime() + DAY) }) },
    ...(after && { OR: [{ queuedAt: { lt: key.queuedAt } }, { queuedAt: key.queuedAt, id: { lt: key.id } }] }),
  }
}

const DAY = 86_400_000
const saratov = (day: string) => new Date(`${day}T00:00:00+04:00`)

type Row = Omit<MessageLine, 'to' | 'about'> & {
  readonly recipient: string
  readonly personId: string | null
  readonly order: { readonly number: number } | null
  readonly request: { readonly number: number } | null
  readonly claim: { readonly number: number } | null
  readonly incident: { readonly number: number } | null
  readonly bonusMember: { readonly personId: string | null } | null
}

function lineOf({ recipient, personId, order, request, claim, incident, bonusMember, ...line }: Row): MessageLine {
  return { ...line, to: line.channel === 'sms' ? maskPhone(recipient) : maskEmail(recipient), about: aboutOf({ personId: personId ?? bonusMember?.personId ?? null, order, request, claim, incident }) }
}

function aboutOf({ personId, order, request, claim, incident }: Pick<Row, 'personId' | 'order' | 'request' | 'claim' | 'incident'>): MessageLine['about'] {
  if (order) return { kind: 'order', key: String(order.number) }
  if (request) return { kind: 'request', key: String(request.number) }
  if (claim) return { kind: 'claim', key: String(claim.number) }
  if (incident) return { kind: 'incident', key: String(incident.number) }
  return personId === null ? null : { kind: 'person', key: personId }
}
