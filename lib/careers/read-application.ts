import { db } from '#lib/db/db.ts'
import type { ApplicationEventKind, ApplicationStage, CandidateFileKind, InterviewKind, InterviewState } from '#lib/db/generated/enums.ts'
import { freeSlots } from './interviews/free-slots.ts'
import { now } from '#lib/clock/clock.ts'
import { awaitedAnswer } from './consent/awaited-answer.ts'
import { isResting } from './consent/resting.ts'
import { publicReason } from './reasons.ts'
import { isDecided } from './stages.ts'
import type { Answer } from './answers-of.ts'

export type OwnInterview = {
  readonly id: string
  readonly kind: InterviewKind
  readonly place: string
  readonly minutes: number
  readonly state: InterviewState
  readonly startsAt: Date | null
  /** Times that can still be chosen; none once it is over. */
  readonly slots: readonly Date[]
}

/** An application as its candidate sees it: what they sent, where it stands, what was written to them. Never notes, marks or who reads it. */
export type ApplicationView = {
  readonly id: string
  readonly number: number
  readonly vacancy: { readonly slug: string; readonly title: string; readonly city: string }
  readonly stage: ApplicationStage
  /** Why not, in words; null unless it was rejected. */
  readonly reason: string | null
  readonly receivedAt: Date
  readonly decidedAt: Date | null
  /** When all of it is destroyed; null while nothing is decided. */
  readonly retainUntil: Date | null
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
  readonly email: string
  readonly phone: string
  readonly cvLink: string | null
  readonly letter: string | null
  readonly answers: readonly Answer[]
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number; readonly kind: CandidateFileKind }[]
  readonly events: readonly { readonly kind: ApplicationEventKind; readonly to: ApplicationStage | null; readonly happenedAt: Date }[]
  readonly letters: readonly { readonly id: string; readonly subject: string; readonly body: string; readonly createdAt: Date }[]
  readonly interviews: readonly OwnInterview[]
  /** Nobody considers it: the policy became wider, and the consent rests (9.1). `until`: the last moment to give it anew; null before the letter has asked. */
  readonly rests: { readonly until: Date | null } | null
  /** Their place in the talent pool, if it rests on this application. */
  readonly pool: { readonly until: Date; readonly asked: boolean } | null
}

/** Everything of an application that its candidate may see; null when it is gone. */
export async function readApplication(id: string): Promise<ApplicationView | null> {
  const row = await db.application.findUnique({
    where: { id },
    select: {
      id: true, number: true, stage: true, rejectReason: true, receivedAt: true, decidedAt: true, retainUntil: true,
      surname: true, givenName: true, patronymic: true, email: true, phone: true, cvLink: true, letter: true,
      vacancy: { select: { slug: true, title: true, city: true } },
      answers: { orderBy: { position: 'asc' }, select: { question: true, answer: true } },
      files: { orderBy: { createdAt: 'desc' }, select: { id: true, name: true, bytes: true, kind: true } },
      events: { orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }], select: { kind: true, to: true, happenedAt: true } },
      letters: { orderBy: { createdAt: 'desc' }, select: { id: true, subject: true, body: true, createdAt: true } },
      interviews: { orderBy: { createdAt: 'desc' }, include: { slots: true } },
      poolEntry: { select: { until: true, askedAt: true } },
    },
  })
  if (!row) return null
  const { rejectReason, poolEntry, interviews, ...rest } = row
  const rests = !isDecided(row.stage) && (await isResting(db, id))
  return {
    ...rest,
    reason: publicReason(rejectReason),
    rests: rests ? { until: (await awaitedAnswer(db, id))?.until ?? null } : null,
    pool: poolEntry && { until: poolEntry.until, asked: poolEntry.askedAt !== null },
    interviews: await Promise.all(interviews.map(async (interview) => {
      const { id: interviewId, kind, place, minutes, state, startsAt } = interview
      const open = (state === 'offered' || state === 'booked') && (startsAt === null || startsAt > now())
      return { id: interviewId, kind, place, minutes, state, startsAt, slots: open ? await freeSlots(db, interview) : [] }
    })),
  }
}

export type ApplicationLine = Pick<ApplicationView, 'id' | 'number' | 'vacancy' | 'stage' | 'receivedAt' | 'retainUntil'>

/** The applications of a person, the newest first: those of every subject that is theirs. */
export function readOwnApplications(personId: string): Promise<ApplicationLine[]> {
  return db.application.findMany({
    where: { subject: { personId } },
    orderBy: { receivedAt: 'desc' },
    select: { id: true, number: true, stage: true, receivedAt: true, retainUntil: true, vacancy: { select: { slug: true, title: true, city: true } } },
  })
}
