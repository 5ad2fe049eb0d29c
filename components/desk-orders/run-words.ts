import type { Tone } from '#components/desk/state-badge.tsx'
import type { RunRowState, RunState } from '#lib/db/generated/enums.ts'
import { bulkKindCodes } from '#lib/bulk/kinds.ts'
import { bulkWords } from './words.ts'

export const runStates: Readonly<Record<RunState, { readonly text: string; readonly tone: Tone }>> = {
  queued: { text: 'начинается', tone: 'caution' },
  running: { text: 'идёт', tone: 'signal' },
  finished: { text: 'закончено', tone: 'positive' },
  cancelled: { text: 'остановлено', tone: 'neutral' },
}

export const rowStates: Readonly<Record<RunRowState, { readonly text: string; readonly tone: Tone }>> = {
  waiting: { text: 'ждёт', tone: 'neutral' },
  done: { text: 'сделано', tone: 'positive' },
  failed: { text: 'отказано', tone: 'danger' },
}

/** «Собрать заказы». */
export function runTitle(kind: string): string {
  const known = bulkKindCodes.find((each) => each === kind)
  return known ? `${bulkWords[known].title} заказы` : kind
}
