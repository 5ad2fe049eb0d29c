import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { ClaimKind, RequestKind } from '#lib/db/generated/enums.ts'
import { addWorkingDays, dayOf, endOfDay, UnknownYear } from '../calendar.ts'

/** How an open one stands to its term: past it, ending today, ending within three working days. */
export const urgencies = ['overdue', 'today', 'soon'] as const
export type Urgency = (typeof urgencies)[number]

const query = z.object({
  state: z.enum(['open', 'closed']).catch('open'),
  due: z.enum(urgencies).optional().catch(undefined),
  kind: z.string().max(40).optional().catch(undefined),
  after: z.string().regex(/^\d{1,15}-\d{1,10}$/).optional().catch(undefined),
})

export type AppealFilter = z.output<typeof query>

/** The filter of a list as its address has it; what is none is left out. */
export function appealFilterOf(given: Readonly<Record<string, string | string[] | undefined>>): AppealFilter {
  return query.parse(given)
}

export const requestKindOf = (kind: string | undefined) => z.enum(RequestKind).safeParse(kind).data
export const claimKindOf = (kind: string | undefined) => z.enum(ClaimKind).safeParse(kind).data

/** Until when something is due to be as urgent as this; UTC. */
export function dueBounds(): Readonly<Record<Urgency, { readonly gte?: Date; readonly lte?: Date; readonly lt?: Date }>> {
  const moment = now()
  const today = endOfDay(dayOf(moment))
  return { overdue: { lt: moment }, today: { gte: moment, lte: today }, soon: { gte: moment, lte: inThreeDays(moment) } }
}

function inThreeDays(moment: Date): Date {
  try {
    return endOfDay(addWorkingDays(dayOf(moment), 3))
  } catch (error) {
    if (error instanceof UnknownYear) return endOfDay(dayOf(moment) + 3)
    throw error
  }
}

/** Where the next page of a list begins: the moment it is sorted by, and the number. */
export function keyOf(moment: Date, number: number): string {
  return `${moment.getTime()}-${number}`
}

export function readKey(key: string): { readonly moment: Date; readonly number: number } {
  const [moment = '0', number = '0'] = key.split('-')
  return { moment: new Date(Number(moment)), number: Number(number) }
}
