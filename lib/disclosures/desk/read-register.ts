import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

const day = z.iso.date().optional().catch(undefined)
const query = z.object({
  recipient: z.string().max(40).optional().catch(undefined),
  purpose: z.string().max(40).optional().catch(undefined),
  from: day,
  to: day,
  after: z.string().regex(/^\d{1,15}_[0-9a-f-]{36}$/).optional().catch(undefined),
})

export type RegisterFilter = z.output<typeof query>

/** The filter of the register as its address has it. */
export function registerFilterOf(given: Readonly<Record<string, string | string[] | undefined>>): RegisterFilter {
  return query.parse(given)
}

export type TransferLine = {
  readonly id: string
  readonly recipient: string
  readonly purpose: string
  readonly fields: readonly string[]
  readonly order: string | null
  readonly authorityRequest: number | null
  readonly startedAt: Date
  readonly result: string | null
  readonly payloadHash: string
}

const PAGE = 50

/** The register of transfers (5.2, 5.3), the latest first; it names fields, never their values. `next`: key of the next page. */
export async function readRegister({ recipient, purpose, from, to, after }: RegisterFilter): Promise<{ readonly lines: readonly TransferLine[]; readonly next: string | null }> {
  const [moment, id] = after?.split('_') ?? []
  const key = moment === undefined ? null : new Date(Number(moment))
  const where: Prisma.TransferWhereInput = {
    ...(recipient && { recipientCode: recipient }),
    ...(purpose && { purpose }),
    startedAt: { ...(from && { gte: new Date(`${from}T00:00:00+04:00`) }), ...(to && { lte: new Date(`${to}T23:59:59.999+04:00`) }) },
    ...(key && { OR: [{ startedAt: { lt: key } }, { startedAt: key, id: { lt: id ?? '' } }] }),
  }
  const rows = await db.transfer.findMany({
    where, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: PAGE + 1,
    select: {
      id: true, purpose: true, fields: true, orderId: true, startedAt: true, result: true, payloadHash: true, recipient: { select: { name: true } }, authorityRequest: { select: { number: true } },
    },
  })
  const lines = rows.slice(0, PAGE).map(({ recipient: given, orderId, authorityRequest, ...row }) => ({ ...row, recipient: given.name, order: orderId, authorityRequest: authorityRequest?.number ?? null }))
  const last = lines.at(-1)
  return { lines, next: rows.length > PAGE && last ? `${last.startedAt.getTime()}_${last.id}` : null }
}

/** Who may be given what, by which contract. */
export function readRecipients() {
  return db.recipient.findMany({ orderBy: { name: 'asc' } })
}

/** Requests of state bodies, those that wait first; the last hundred. */
export function readAuthorityRequests() {
  return db.authorityRequest.findMany({ orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { number: 'desc' }], take: 100, include: { _count: { select: { transfers: true } } } })
}

/** One of them; null for what there is not. */
export function getAuthorityRequest(number: number) {
  return db.authorityRequest.findUnique({ where: { number }, include: { transfers: { orderBy: { startedAt: 'asc' }, select: { id: true, startedAt: true, fields: true, result: true, payloadHash: true } } } })
}
