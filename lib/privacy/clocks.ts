import { addWorkingDays, dayOf, endOfDay, isoDay, workingDayFrom, type Day } from './calendar.ts'

/**
 * How long something may take. Working and calendar days and months begin on the next day and end at 23:59:59.999 in Saratov
 * (Civil Code art. 191, 192); hours and seconds run from the moment itself.
 */
type Term = {
  readonly unit: 'working-days' | 'days' | 'months' | 'hours' | 'seconds'
  readonly length: number
  /** A last day that is off moves to the next working day (Civil Code art. 193). Left out where the shop's own earlier end is promised. */
  readonly moves?: true
  /** Working days that may be added, once and with a reason (152-FZ art. 20). */
  readonly extension?: number
}

/** Every statutory clock of the shop. */
export const clocks = {
  /** 152-FZ art. 20(1), (2). */
  access: { unit: 'working-days', length: 10, extension: 5 },
  /** Art. 21(5.1). */
  'stop-processing': { unit: 'working-days', length: 10, extension: 5 },
  /** Art. 20(4). */
  regulator: { unit: 'working-days', length: 10, extension: 5 },
  /** Art. 20(3), 21(2). */
  correct: { unit: 'working-days', length: 7 },
  'destroy-needless': { unit: 'working-days', length: 7 },
  /** Art. 21(3). */
  'stop-unlawful': { unit: 'working-days', length: 3 },
  'destroy-unlawful': { unit: 'working-days', length: 10 },
  /** Art. 21(5), 21(4): stop and destroy. */
  withdrawal: { unit: 'days', length: 30, moves: true },
  'purpose-reached': { unit: 'days', length: 30, moves: true },
  /** Art. 21(6): blocked meanwhile. */
  'destruction-impossible': { unit: 'months', length: 6 },
  /** At once: what is asked for is done in the transaction of the request (art. 15(2), 21(1)). */
  'stop-ads': { unit: 'seconds', length: 1 },
  block: { unit: 'seconds', length: 1 },
  /** Art. 10.1(12), (14). */
  unpublish: { unit: 'working-days', length: 3 },
  /** Art. 14(3): an equal request may be made again after that. */
  'repeat-access': { unit: 'days', length: 30 },
  /** Art. 21(3.1). */
  'incident-notice': { unit: 'hours', length: 24 },
  'incident-results': { unit: 'hours', length: 72 },
  /** Policy 8.2. */
  claim: { unit: 'days', length: 30 },
  /** 2300-1 art. 22. */
  refund: { unit: 'days', length: 10 },
  /** 2300-1 art. 26.1(4). */
  return: { unit: 'days', length: 7 },
  'return-untold': { unit: 'months', length: 3 },
  /** 2300-1 art. 16(4). */
  'explain-refusal': { unit: 'days', length: 7, moves: true },
  /** No law asks for it: within two days whoever asks about goods has an answer, or the desk shows it as late. */
  question: { unit: 'working-days', length: 2 },
  /** Policy 7.9 names no term: the shop's own, as short as that of the law for personal data (`unpublish`). */
  'review-report': { unit: 'working-days', length: 3 },
  /** After a refusal a candidate's data go. */
  candidate: { unit: 'days', length: 30 },
} as const satisfies Readonly<Record<string, Term>>

export type Clock = keyof typeof clocks

/**
 * When it has to be done at the latest (UTC). `extended`: with the one extension that the clock allows. Throws UnknownYear when
 * the end lies outside the known years, RangeError for an extension where there is none.
 */
export function dueAt(clock: Clock, receivedAt: Date, { extended = false }: { readonly extended?: boolean } = {}): Date {
  const term: Term = clocks[clock]
  if (extended && term.extension === undefined) throw new RangeError(`the clock ${clock} cannot be extended`)
  const instant = term.unit === 'hours' ? 3_600_000 : term.unit === 'seconds' ? 1000 : null
  if (instant !== null) return new Date(receivedAt.getTime() + term.length * instant)
  const last = lastDay(term, dayOf(receivedAt))
  const moved = term.moves ? workingDayFrom(last) : last
  return endOfDay(extended ? addWorkingDays(moved, term.extension ?? 0) : moved)
}

export function isExtendable(clock: Clock): boolean {
  const term: Term = clocks[clock]
  return term.extension !== undefined
}

function lastDay({ unit, length }: Term, from: Day): Day {
  if (unit === 'working-days') return addWorkingDays(from, length)
  return unit === 'months' ? sameDayOfMonth(from, length) : from + length
}

/** The same day of the month so many months later, or the last one of that month. */
function sameDayOfMonth(from: Day, months: number): Day {
  const [year = 0, month = 0, day = 0] = isoDay(from).split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return Math.round(Date.UTC(year, month - 1 + months, Math.min(day, last)) / 86_400_000)
}
