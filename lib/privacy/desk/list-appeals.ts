import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { maskEmail, maskNames, maskPhone } from '#lib/text/mask.ts'
import { claimKinds, requestKinds } from '../appeal-kinds.ts'
import type { Sort } from '../appeal-link.ts'
import { workingDaysLeft } from '../clock-words.ts'
import { readMasked } from '../read-masked.ts'
import type { Onlooker } from './onlooker.ts'
import type { AppealState } from '../types.ts'
import { type AppealFilter, claimKindOf, dueBounds, keyOf, readKey, requestKindOf, type Urgency } from './appeal-filter.ts'

/** A line of the board: whose it is only masked. Times are UTC. */
export type AppealLine = {
  readonly number: number
  readonly title: string
  readonly state: AppealState
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly closedAt: Date | null
  /** Working days left; negative when it is late. */
  readonly left: number
  readonly who: string
  readonly notes: readonly string[]
}

export type AppealList = {
  readonly lines: readonly AppealLine[]
  /** The key of the next page; null at the end. */
  readonly next: string | null
  readonly counts: Readonly<Record<Urgency | 'open', number>>
  /** Open ones of people whose data are blocked: only the privacy officer sees them (6.2.4). */
  readonly hidden: number
}

const PAGE = 50

const whose = { person: { select: { surname: true, givenName: true } }, replyChannel: true, replyTo: true } as const
const dates = { number: true, state: true, receivedAt: true, dueAt: true, closedAt: true } as const

/** Requests or claims for the board of duties (6.2): open ones by their deadline, closed ones from the latest. */
export async function listAppeals(staff: Onlooker, sort: Sort, filter: AppealFilter): Promise<AppealList> {
  const { lines, counts } = await readMasked(staff.role, async (tx) => ({
    lines: sort === 'claim' ? await readClaims(tx, filter) : await readRequests(tx, filter),
    counts: await countOpen(tx, sort),
  }))
  const all = sort === 'claim' ? await db.claim.count({ where: { state: 'received' } }) : await db.subjectRequest.count({ where: { state: 'received' } })
  const shown = lines.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    lines: shown,
    next: lines.length > PAGE && last ? keyOf(filter.state === 'open' ? last.dueAt : (last.closedAt ?? last.dueAt), last.number) : null,
    counts,
    hidden: all - counts.open,
  }
}

async function countOpen(tx: Transaction, sort: Sort): Promise<AppealList['counts']> {
  const bounds = dueBounds()
  const count = (dueAt?: { gte?: Date; lte?: Date; lt?: Date }) => {
    const where = { state: 'received', ...(dueAt && { dueAt }) } as const
    return sort === 'claim' ? tx.claim.count({ where }) : tx.subjectRequest.count({ where })
  }
  return { open: await count(), overdue: await count(bounds.overdue), today: await count(bounds.today), soon: await count(bounds.soon) }
}

/** Rows past a key, in the order of the list. */
function order({ state, due, after }: AppealFilter) {
  const key = after === undefined ? null : readKey(after)
  const bounds = due === undefined ? {} : { dueAt: dueBounds()[due] }
  if (state === 'open') {
    const past = key && { OR: [{ dueAt: { gt: key.moment } }, { dueAt: key.moment, number: { gt: key.number } }] }
    return { where: { state: 'received' as const, AND: [bounds, ...(past ? [past] : [])] }, orderBy: [{ dueAt: 'asc' }, { number: 'asc' }] as const }
  }
  const past = key && { OR: [{ closedAt: { lt: key.moment } }, { closedAt: key.moment, number: { lt: key.number } }] }
  return { where: { closedAt: { not: null }, AND: past ? [past] : [] }, orderBy: [{ closedAt: 'desc' }, { number: 'desc' }] as const }
}

async function readRequests(tx: Transaction, filter: AppealFilter): Promise<AppealLine[]> {
  const { where, orderBy } = order(filter)
  const kind = requestKindOf(filter.kind)
  const rows = await tx.subjectRequest.findMany({
    where: { ...where, ...(kind && { kind }) }, orderBy: [...orderBy], take: PAGE + 1,
    select: { ...dates, ...whose, kind: true, channel: true, extendedAt: true, blocks: { where: { endedAt: null }, select: { id: true } } },
  })
  return rows.map(({ kind: about, channel, extendedAt, blocks, ...row }) => ({
    ...lineOf(row),
    title: requestKinds[about].title,
    notes: [...(channel === 'regulator' ? ['от Роскомнадзора'] : []), ...(extendedAt ? ['продлено'] : []), ...(blocks.length > 0 ? ['данные заблокированы'] : [])],
  }))
}

async function readClaims(tx: Transaction, filter: AppealFilter): Promise<AppealLine[]> {
  const { where, orderBy } = order(filter)
  const kind = claimKindOf(filter.kind)
  const rows = await tx.claim.findMany({
    where: { ...where, ...(kind && { kind }) }, orderBy: [...orderBy], take: PAGE + 1,
    select: { ...dates, ...whose, kind: true, order: { select: { number: true } } },
  })
  return rows.map(({ kind: about, order: bought, ...row }) => ({ ...lineOf(row), title: claimKinds[about].title, notes: bought ? [`заказ № ${bought.number}`] : [] }))
}

type Row = Pick<AppealLine, 'number' | 'state' | 'receivedAt' | 'dueAt' | 'closedAt'> & {
  readonly person: { readonly surname: string; readonly givenName: string } | null
  readonly replyChannel: 'email' | 'sms' | null
  readonly replyTo: string | null
}

function lineOf({ person, replyChannel, replyTo, ...row }: Row) {
  return { ...row, left: workingDaysLeft(row.dueAt, now()), who: maskedPerson({ person, replyChannel, replyTo }) }
}

/** Whose it is: a name where there is one, else where the answer goes; empty when both are forgotten. */
export function maskedPerson({ person, replyChannel, replyTo }: Pick<Row, 'person' | 'replyChannel' | 'replyTo'>): string {
  return person ? maskNames(person.surname, person.givenName) : maskedReply({ replyChannel, replyTo })
}

export function maskedReply({ replyChannel, replyTo }: Pick<Row, 'replyChannel' | 'replyTo'>): string {
  return replyChannel === 'email' ? maskEmail(replyTo) : maskPhone(replyTo)
}
