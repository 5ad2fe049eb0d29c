import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { minutes, now } from '#lib/clock/clock.ts'
import { env } from '#lib/env.ts'
import { interviewKinds } from './kinds.ts'

export type InterviewFacts = {
  readonly id: string
  readonly sequence: number
  readonly kind: 'phone' | 'video' | 'office'
  readonly state: 'offered' | 'booked' | 'held' | 'cancelled'
  readonly place: string
  readonly minutes: number
  readonly startsAt: Date | null
  readonly vacancy: string
  readonly number: number
}

/**
 * An interview as a calendar file (RFC 5545), in UTC; the same event with a higher sequence replaces what a calendar has of it, a cancelled one takes it out. Null while no time is chosen. It names the vacancy and the place, not the candidate.
 */
export function interviewIcs({ id, sequence, kind, state, place, minutes: length, startsAt, vacancy, number }: InterviewFacts): string | null {
  if (startsAt === null) return null
  const cancelled = state === 'cancelled'
  const host = new URL(env.APP_URL).hostname
  const calendar = ical({ prodId: { company: host, product: 'careers', language: 'RU' }, method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH })
  const event = calendar.createEvent({
    id: `interview-${id}@${host}`,
    sequence,
    stamp: now(),
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes(length)),
    summary: `Собеседование: ${vacancy}`,
    description: `${interviewKinds[kind]}. Отклик № ${number}, Smart Tracker.`,
    location: place,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(kind === 'video' && URL.canParse(place) && { url: place }),
  })
  if (!cancelled) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: minutes(60) / 1000, description: `Собеседование: ${vacancy}` })
  return calendar.toString()
}
