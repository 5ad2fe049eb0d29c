import { formatDay } from '#lib/text/format-moment.ts'
import { counted, plural } from '#lib/text/plural.ts'
import { dayOf, UnknownYear, workingDaysBetween } from './calendar.ts'
import { accessAgainFrom } from './appeal-due.ts'
import type { AppealCard } from './types.ts'

/** Working days left until the end, today not counted; -1 when it has passed. Days beyond the known calendar count as they come. */
export function workingDaysLeft(dueAt: Date, at: Date): number {
  if (dueAt < at) return -1
  try {
    return workingDaysBetween(dayOf(at), dayOf(dueAt))
  } catch (error) {
    if (error instanceof UnknownYear) return dayOf(dueAt) - dayOf(at)
    throw error
  }
}

/** «Ответим до 12 декабря, осталось 8 рабочих дней»; «Ответили 3 декабря»; or that it is late. */
export function clockWords({ state, dueAt, closedAt, left }: Pick<AppealCard, 'state' | 'dueAt' | 'closedAt' | 'left'>, at: Date): string {
  if (closedAt !== null) return `${state === 'recalled' ? 'Отозвали' : 'Ответили'} ${formatDay(closedAt)}`
  if (left < 0) return `Должны были ответить до\u00a0${formatDay(dueAt)}. Простите: мы опаздываем и\u00a0знаем об\u00a0этом`
  if (dayOf(dueAt) === dayOf(at)) return 'Ответим сегодня'
  const until = `Ответим до\u00a0${formatDay(dueAt)}`
  return left === 0 ? until : `${until}, ${plural(left, 'остался', 'осталось', 'осталось')} ${counted(left, 'рабочий день', 'рабочих дня', 'рабочих дней')}`
}

/** From when on a request for access may be made again, if this is one. */
export function againFrom({ kind, receivedAt, sort }: Pick<AppealCard, 'kind' | 'receivedAt' | 'sort'>): Date | null {
  return sort === 'request' && kind === 'access' ? accessAgainFrom(receivedAt) : null
}
