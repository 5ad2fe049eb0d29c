import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { claimKinds, requestKinds } from './appeal-kinds.ts'
import { appealOfToken, appealToken, type Sort } from './appeal-link.ts'
import { workingDaysLeft } from './clock-words.ts'
import { appealNumberSchema } from './schema.ts'
import type { AppealCard, AppealView } from './types.ts'

/** All requests and claims of a person, open ones first, then the latest. */
export async function getAppeals(personId: string): Promise<AppealCard[]> {
  const where = { OR: [{ personId }, { subject: { personId } }] }
  const select = { number: true, kind: true, state: true, receivedAt: true, dueAt: true, closedAt: true } as const
  const [requests, claims] = await Promise.all([db.subjectRequest.findMany({ where, select }), db.claim.findMany({ where, select })])
  const moment = now()
  const all = [
    ...requests.map((each): AppealCard => ({ ...each, sort: 'request', title: requestKinds[each.kind].title, left: workingDaysLeft(each.dueAt, moment) })),
    ...claims.map((each): AppealCard => ({ ...each, sort: 'claim', title: claimKinds[each.kind].title, left: workingDaysLeft(each.dueAt, moment) })),
  ]
  return all.toSorted((one, other) => rank(one) - rank(other) || other.receivedAt.getTime() - one.receivedAt.getTime())
}

const rank = ({ closedAt }: AppealCard): number => (closedAt === null ? 0 : 1)

/** A person's own request or claim by the number in the address; null for anything else. */
export async function getOwnAppeal(personId: string, sort: Sort, number: unknown): Promise<AppealView | null> {
  const parsed = appealNumberSchema.safeParse(number)
  if (!parsed.success) return null
  return read(sort, { number: parsed.data, OR: [{ personId }, { subject: { personId } }] })
}

/** The one that a signed link opens; null for anything else. */
export async function getAppealByToken(sort: Sort, token: string): Promise<AppealView | null> {
  const id = appealOfToken(sort, token)
  return id === null ? null : read(sort, { id })
}

/** The same for a letter. */
export function getAppeal(sort: Sort, id: string): Promise<AppealView | null> {
  return read(sort, { id })
}

type Where = Prisma.SubjectRequestWhereInput & Prisma.ClaimWhereInput

function read(sort: Sort, where: Pick<Where, 'id' | 'number' | 'OR'>): Promise<AppealView | null> {
  return sort === 'claim' ? readClaim(where) : readRequest(where)
}

async function readRequest(where: Prisma.SubjectRequestWhereInput): Promise<AppealView | null> {
  const found = await db.subjectRequest.findFirst({ where, include: { blocks: { where: { endedAt: null }, select: { id: true } } } })
  if (!found) return null
  const { id, number, kind, state, text, receivedAt, dueAt, closedAt, extendedAt, extensionReason, answer, refusalGround, blocks } = found
  return {
    sort: 'request', number, kind, title: requestKinds[kind].title, state, text, receivedAt, dueAt, closedAt, extendedAt, extensionReason, answer, refusalGround,
    left: workingDaysLeft(dueAt, now()), token: appealToken('request', id), reply: replyOf(found), order: null, blocked: blocks.length > 0,
  }
}

async function readClaim(where: Prisma.ClaimWhereInput): Promise<AppealView | null> {
  const found = await db.claim.findFirst({ where, include: { order: { select: { number: true } } } })
  if (!found) return null
  const { id, number, kind, state, text, receivedAt, dueAt, closedAt, answer, order } = found
  return {
    sort: 'claim', number, kind, title: claimKinds[kind].title, state, text: text || null, receivedAt, dueAt, closedAt, answer,
    extendedAt: null, extensionReason: null, refusalGround: null,
    left: workingDaysLeft(dueAt, now()), token: appealToken('claim', id), reply: replyOf(found), order: order?.number ?? null, blocked: false,
  }
}

function replyOf({ replyChannel, replyTo }: { replyChannel: 'email' | 'sms' | null; replyTo: string | null }): AppealView['reply'] {
  return replyChannel && replyTo ? { channel: replyChannel, to: replyTo } : null
}
