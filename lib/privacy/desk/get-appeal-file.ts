import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { ClaimKind, RequestChannel, RequestKind } from '#lib/db/generated/enums.ts'
import { readAsStaff } from '../read-as-staff.ts'
import { extendedDue } from '../appeal-due.ts'
import { claimKinds, requestKinds } from '../appeal-kinds.ts'
import type { Sort } from '../appeal-link.ts'
import { workingDaysLeft } from '../clock-words.ts'
import type { Onlooker } from './onlooker.ts'
import { appealNumberSchema } from '../schema.ts'
import type { AppealState } from '../types.ts'
import { maskedPerson, maskedReply } from './list-appeals.ts'
import { staffNames } from './staff-names.ts'

export type HistoryLine = { readonly at: Date; readonly text: string; readonly detail?: string | null }

/** A request or a claim as whoever answers it sees it: its words, and of whom only what is needed, masked. */
export type AppealFile = {
  readonly sort: Sort
  readonly number: number
  readonly kind: RequestKind | ClaimKind
  readonly title: string
  readonly clause: string
  readonly channel: RequestChannel | null
  readonly state: AppealState
  readonly text: string | null
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly closedAt: Date | null
  readonly left: number
  readonly extendedAt: Date | null
  /** Until when it can be extended; null when it cannot, any more or at all. */
  readonly extensible: Date | null
  readonly answer: string | null
  readonly refusalGround: string | null
  readonly answeredBy: string | null
  readonly personId: string | null
  readonly subjectId: string
  readonly who: string
  readonly reply: string
  readonly identity: 'account' | 'proved' | 'paper' | 'unknown'
  readonly order: number | null
  /** The open block that it began, or that hangs on it. */
  readonly blockId: string | null
  readonly destruction: { readonly id: string; readonly state: string; readonly runAt: Date; readonly needsApproval: boolean; readonly approvedAt: Date | null } | null
  readonly history: readonly HistoryLine[]
}

const whose = { personId: true, subjectId: true, person: { select: { surname: true, givenName: true } }, replyChannel: true, replyTo: true, proofId: true } as const
const clock = { receivedAt: true, dueAt: true, closedAt: true, remindedAt: true, escalatedAt: true, state: true, answer: true, answeredBy: true, text: true } as const

/** A request by its number, for staff: an entry in the journal of whose it is. Null for what there is not, or what is not theirs to see (6.2.4). */
export function getRequestFile(staff: Onlooker, given: unknown): Promise<AppealFile | null> {
  return open(staff, given, 'request', async (tx, number) => {
    const row = await tx.subjectRequest.findUnique({
      where: { number },
      select: {
        number: true, kind: true, channel: true, ...whose, ...clock, extendedAt: true, extensionReason: true, refusalGround: true,
        blocks: { select: { id: true, cause: true, startedAt: true, endedAt: true, decision: true }, orderBy: { startedAt: 'asc' } },
        destructions: { select: { id: true, state: true, plannedAt: true, runAt: true, needsApproval: true, approvedAt: true, finishedAt: true }, orderBy: { plannedAt: 'desc' }, take: 1 },
      },
    })
    if (!row) return null
    const { kind, blocks, destructions: [destruction = null], extendedAt, extensionReason } = row
    return {
      ...common('request', row),
      kind, title: requestKinds[kind].title, clause: requestKinds[kind].clause, channel: row.channel, order: null, refusalGround: row.refusalGround, extendedAt,
      extensible: row.state === 'received' && extendedAt === null && row.dueAt >= now() ? extendedDue(row, row.receivedAt) : null,
      identity: identityOf(row), blockId: blocks.find(({ endedAt }) => endedAt === null)?.id ?? null, destruction,
      history: [
        ...timesOf(row),
        ...(extendedAt ? [{ at: extendedAt, text: 'Срок продлён', detail: extensionReason }] : []),
        ...blocks.flatMap(({ startedAt, endedAt, decision }) => [{ at: startedAt, text: 'Данные заблокированы' }, ...(endedAt ? [{ at: endedAt, text: 'Блокирование снято', detail: decision }] : [])]),
        ...(destruction ? [{ at: destruction.plannedAt, text: 'Назначено уничтожение' }] : []),
        ...(destruction?.finishedAt ? [{ at: destruction.finishedAt, text: destruction.state === 'done' ? 'Данные уничтожены' : 'Уничтожение отменено' }] : []),
      ],
    }
  })
}

/** A claim the same way. */
export function getClaimFile(staff: Onlooker, given: unknown): Promise<AppealFile | null> {
  return open(staff, given, 'claim', async (tx, number) => {
    const row = await tx.claim.findUnique({ where: { number }, select: { number: true, kind: true, ...whose, ...clock, order: { select: { number: true } } } })
    if (!row) return null
    const { kind, order } = row
    return {
      ...common('claim', row),
      kind, title: claimKinds[kind].title, clause: claimKinds[kind].clause, channel: null, order: order?.number ?? null, refusalGround: null, extendedAt: null, extensible: null,
      identity: identityOf({ ...row, channel: null }), blockId: null, destruction: null, history: timesOf(row),
    }
  })
}

async function open(staff: Onlooker, given: unknown, sort: Sort, read: (tx: Transaction, number: number) => Promise<AppealFile | null>): Promise<AppealFile | null> {
  const number = appealNumberSchema.safeParse(given)
  if (!number.success) return null
  const reason = `${sort === 'claim' ? 'претензия' : 'обращение'} № ${number.data}`
  const file = await readAsStaff({ staff: staff.personId, role: staff.role, purpose: 'support', categories: ['requests'], reason, source: `desk/${sort}s` }, async (tx) => {
    const result = await read(tx, number.data)
    return { result, ...(result && (result.personId === null ? { subjectIds: [result.subjectId] } : { personIds: [result.personId] })) }
  })
  if (!file) return null
  const nameOf = await staffNames([file.answeredBy])
  return { ...file, answeredBy: nameOf(file.answeredBy), history: [...file.history, ...(await lettersOf(sort, file.number))].toSorted((one, other) => one.at.getTime() - other.at.getTime()) }
}

type Common = {
  number: number; state: AppealState; text: string | null; receivedAt: Date; dueAt: Date; closedAt: Date | null; answer: string | null; answeredBy: string | null
  personId: string | null; subjectId: string; person: { surname: string; givenName: string } | null; replyChannel: 'email' | 'sms' | null; replyTo: string | null
}

function common(sort: Sort, row: Common) {
  const { number, state, text, receivedAt, dueAt, closedAt, answer, answeredBy, personId, subjectId } = row
  return {
    sort, number, state, text: text || null, receivedAt, dueAt, closedAt, answer, answeredBy, personId, subjectId,
    left: workingDaysLeft(dueAt, now()), who: maskedPerson(row), reply: maskedReply(row),
  }
}

function identityOf({ channel, proofId, personId }: { channel: RequestChannel | null; proofId: string | null; personId: string | null }): AppealFile['identity'] {
  if (channel === 'email' || channel === 'letter' || channel === 'regulator') return 'paper'
  if (proofId !== null) return 'proved'
  return personId === null ? 'unknown' : 'account'
}

const outcomes: Readonly<Record<AppealState, string>> = { received: '', answered: 'Ответ дан', settled: 'Требование выполнено', refused: 'Отказано', rejected: 'Отказано', recalled: 'Отозвано' }

function timesOf(row: { receivedAt: Date; remindedAt: Date | null; escalatedAt: Date | null; closedAt: Date | null; state: AppealState }): HistoryLine[] {
  return [
    { at: row.receivedAt, text: 'Получено' },
    ...(row.remindedAt ? [{ at: row.remindedAt, text: 'Напоминание: срок близко' }] : []),
    ...(row.escalatedAt ? [{ at: row.escalatedAt, text: 'Срок пропущен, сотрудники оповещены' }] : []),
    ...(row.closedAt ? [{ at: row.closedAt, text: outcomes[row.state] }] : []),
  ]
}

const letters: Readonly<Record<string, string>> = {
  'appeal-received': 'Письмо: принято', 'appeal-answered': 'Письмо: ответ', 'appeal-extended': 'Письмо: срок продлён', 'appeal-recalled': 'Письмо: отозвано', 'destruction-planned': 'Письмо: уничтожение назначено',
  'destruction-last': 'Письмо: последнее перед уничтожением',
}

/** What was written to whoever asked, and what became of it. */
async function lettersOf(sort: Sort, number: number): Promise<HistoryLine[]> {
  const about = sort === 'claim' ? { claim: { number } } : { request: { number } }
  const rows = await db.outboxMessage.findMany({ where: { ...about, template: { in: Object.keys(letters) } }, select: { template: true, state: true, queuedAt: true } })
  const states = { sent: 'отправлено', failed: 'не доставлено' } as const
  return rows.map(({ template, state, queuedAt }) => ({ at: queuedAt, text: letters[template] ?? template, detail: state === 'sent' || state === 'failed' ? states[state] : 'в очереди' }))
}
