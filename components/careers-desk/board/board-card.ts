import type { CandidateRow } from '#lib/careers-desk/candidates/candidate-row.ts'
import { LATE } from '#lib/careers-desk/candidates/candidate-where.ts'
import { isDecided } from '#lib/careers/stages.ts'
import { days, now } from '#lib/clock/clock.ts'
import { formatWhen, formatWhenDay } from '#lib/text/format-when.ts'
import type { BoardCard } from './types.ts'

/** A candidate as the board shows them. */
export function boardCard({ id, number, name, rests, stage, rank, revision, vacancy, receivedAt, interview, hasCv, notes, scorecards }: CandidateRow): BoardCard {
  const waited = Math.floor((now().getTime() - receivedAt.getTime()) / days(1))
  return {
    id, number, name, rests, rank, revision, hasCv, notes, scorecards,
    vacancy: vacancy.title,
    vacancyClosed: vacancy.closed,
    received: formatWhenDay(receivedAt),
    late: !isDecided(stage) && waited >= LATE ? waited : null,
    interview: interview === null ? null : interview.startsAt === null ? 'ждём выбора времени' : formatWhen(interview.startsAt),
  }
}
