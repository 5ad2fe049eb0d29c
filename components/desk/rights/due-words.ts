import type { Tone } from '#components/desk/state-badge.tsx'
import type { AppealLine } from '#lib/privacy/desk/list-appeals.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { counted, plural } from '#lib/text/plural.ts'

type Clock = Pick<AppealLine, 'state' | 'dueAt' | 'closedAt' | 'left'>

const outcomes = { received: 'открыто', answered: 'ответ дан', settled: 'выполнено', refused: 'отказ', rejected: 'отказ', recalled: 'отозвано' } as const

/** How it stands to its statutory term, in two or three words and a colour. */
export function dueBadge({ state, closedAt, left }: Clock): { readonly text: string; readonly tone: Tone } {
  if (closedAt !== null) return { text: outcomes[state], tone: state === 'answered' || state === 'settled' ? 'positive' : 'neutral' }
  if (left < 0) return { text: 'просрочено', tone: 'danger' }
  if (left === 0) return { text: 'сегодня', tone: 'caution' }
  return { text: counted(left, 'рабочий день', 'рабочих дня', 'рабочих дней'), tone: left <= 3 ? 'caution' : 'neutral' }
}

/** «Ответить до 4 декабря, 23:59 по Саратову; осталось 8 рабочих дней». */
export function termSentence(clock: Clock): string {
  const { state, dueAt, closedAt, left } = clock
  const day = formatDay(dueAt)
  if (closedAt !== null) return `Срок был до\u00a0${day}, ${state === 'recalled' ? 'отозвано' : 'ответ дан'} ${formatDay(closedAt)}${closedAt > dueAt ? ' — с\u00a0опозданием' : ''}.`
  if (left < 0) return `Срок прошёл ${day}. Ответить нужно сейчас: за\u00a0молчание отвечает магазин.`
  if (left === 0) return `Ответить сегодня, до\u00a023:59 по\u00a0времени Саратова.`
  return `Ответить до\u00a0${day}, 23:59 по\u00a0времени Саратова; ${plural(left, 'остался', 'осталось', 'осталось')} ${counted(left, 'рабочий день', 'рабочих дня', 'рабочих дней')}.`
}
