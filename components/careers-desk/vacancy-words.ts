import type { Tone } from '#components/desk/state-badge.tsx'
import type { VacancyStanding } from '#lib/careers-desk/vacancies/vacancy-state.ts'
import { now } from '#lib/clock/clock.ts'
import { formatDate, formatDay } from '#lib/text/format-moment.ts'

/** Tabs of the list. */
export const standingTabs: Readonly<Record<VacancyStanding, string>> = { open: 'Открытые', planned: 'Запланированные', ended: 'Приём окончен', draft: 'Черновики', closed: 'Закрытые' }

export const standingTones: Readonly<Record<VacancyStanding, Tone>> = { open: 'positive', planned: 'signal', ended: 'caution', draft: 'neutral', closed: 'neutral' }

type Period = { readonly publishAt: Date | null; readonly closesAt: Date | null; readonly closedAt: Date | null }

/** «с 23 ноября до 7 января», «с 23 ноября», «не опубликована». */
export function vacancyPeriod({ publishAt, closesAt, closedAt }: Period): string {
  if (publishAt === null) return 'не опубликована'
  const end = closedAt ?? closesAt
  return end === null ? `с ${dayOf(publishAt)}` : `${dayOf(publishAt)} — ${dayOf(end)}`
}

/** The year is said where it is another one. */
function dayOf(moment: Date): string {
  return moment.getUTCFullYear() === now().getUTCFullYear() ? formatDay(moment) : formatDate(moment)
}
