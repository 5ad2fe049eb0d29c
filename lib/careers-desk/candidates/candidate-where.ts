import { openStages } from '#lib/careers/stages.ts'
import { days, now } from '#lib/clock/clock.ts'
import type { ApplicationWhereInput } from '#lib/db/generated/models.ts'
import type { CandidateQuery } from './candidate-query.ts'

/** Days without an answer after which an application is late. */
export const LATE = 7

const ZONE = days(1) / 6

/** The rows that a query finds: its words over number and name, its vacancy and stage, its heap. */
export function candidateWhere({ q, vacancy, stage, todo }: Pick<CandidateQuery, 'q' | 'vacancy' | 'stage' | 'todo'>): ApplicationWhereInput {
  return { AND: [vacancy ? { vacancyId: vacancy } : {}, stage ? { stage } : {}, todo ? todoWhere(todo) : {}, ...wordsOf(q)] }
}

function wordsOf(q: string | undefined): ApplicationWhereInput[] {
  const words = (q ?? '').trim().split(/\s+/).filter((word) => word !== '').slice(0, 4)
  return words.map((word) => {
    const begins = { startsWith: word, mode: 'insensitive' } as const
    const number = /^№?(\d{1,9})$/.exec(word)?.[1]
    return { OR: [{ surname: begins }, { givenName: begins }, { patronymic: begins }, ...(number === undefined ? [] : [{ number: Number(number) }])] }
  })
}

function todoWhere(todo: NonNullable<CandidateQuery['todo']>): ApplicationWhereInput {
  const moment = now()
  if (todo === 'new') return { stage: 'received' }
  if (todo === 'late') return { stage: { in: [...openStages] }, receivedAt: { lte: new Date(moment.getTime() - days(LATE)) }, events: { none: { happenedAt: { gt: new Date(moment.getTime() - days(LATE)) }, actorId: { not: null } } } }
  if (todo === 'going') return { retainUntil: { lte: new Date(moment.getTime() + days(7)) } }
  // The shop's day, UTC+4 all year round.
  const midnight = new Date(Math.floor((moment.getTime() + ZONE) / days(1)) * days(1) - ZONE)
  return { interviews: { some: { state: 'booked', startsAt: { gte: midnight, lt: new Date(midnight.getTime() + days(1)) } } } }
}
