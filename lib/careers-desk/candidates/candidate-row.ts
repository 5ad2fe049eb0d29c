import { restingApplications } from '#lib/careers/consent/resting.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'
import { maskNames } from '#lib/text/mask.ts'

/** What lists read of an application; names leave masked. */
export const rowFields = {
  id: true, number: true, subjectId: true, surname: true, givenName: true, stage: true, rank: true, revision: true, receivedAt: true, decidedAt: true, retainUntil: true, cvLink: true,
  vacancy: { select: { id: true, title: true, state: true } },
  interviews: { where: { state: { in: ['offered', 'booked'] } }, orderBy: { createdAt: 'desc' }, take: 1, select: { state: true, startsAt: true } },
  _count: { select: { files: true, notes: true, scorecards: true } },
} satisfies Prisma.ApplicationSelect

export type CandidateRow = {
  readonly id: string
  readonly number: number
  /** Masked; of one that rests, empty. */
  readonly name: string
  /** Its consent waits to be given anew (9.1): only that it is there is shown. */
  readonly rests: boolean
  readonly stage: ApplicationStage
  readonly rank: number
  readonly revision: number
  readonly receivedAt: Date
  readonly decidedAt: Date | null
  readonly retainUntil: Date | null
  readonly vacancy: { readonly id: string; readonly title: string; readonly closed: boolean }
  readonly interview: { readonly booked: boolean; readonly startsAt: Date | null } | null
  readonly hasCv: boolean
  readonly notes: number
  readonly scorecards: number
}

type Read = Prisma.ApplicationGetPayload<{ select: typeof rowFields }>

/** Applications as a list shows them, in their order: read in the same transaction, under the role of the staff. */
export async function candidateRows(tx: Pick<Transaction, '$queryRaw'>, read: readonly Read[]): Promise<CandidateRow[]> {
  const resting = await restingApplications(tx, read.map(({ id }) => id))
  return read.map((row) => candidateRow(row, resting.has(row.id)))
}

function candidateRow({ surname, givenName, vacancy, interviews, cvLink, _count, id, number, stage, rank, revision, receivedAt, decidedAt, retainUntil }: Read, rests: boolean): CandidateRow {
  const [interview] = interviews
  return {
    id, number, stage, rank, revision, receivedAt, decidedAt, retainUntil,
    name: rests ? '' : maskNames(surname, givenName),
    rests,
    vacancy: { id: vacancy.id, title: vacancy.title, closed: vacancy.state === 'closed' },
    interview: interview ? { booked: interview.state === 'booked', startsAt: interview.startsAt } : null,
    hasCv: !rests && (_count.files > 0 || cvLink !== null), notes: _count.notes, scorecards: _count.scorecards,
  }
}
