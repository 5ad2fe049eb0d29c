import { formatDate } from '#lib/text/format-moment.ts'
import type { AppealFacts } from './privacy-facts.ts'

/** «Обращение № 1042», «Претензия № 1001». */
export function nameOf({ sort, number }: Pick<AppealFacts, 'sort' | 'number'>): string {
  return `${sort === 'claim' ? 'Претензия' : 'Обращение'} №\u00a0${number}`
}

/** «до 12 декабря 2026 г., 23:59 по времени Саратова (МСК+1)»: a term ends with its day. */
export function untilWords(dueAt: Date): string {
  return `до ${formatDate(dueAt)}, 23:59 по времени Саратова (МСК+1)`
}
