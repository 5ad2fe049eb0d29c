import type { Tone } from '#components/desk/state-badge.tsx'
import type { RunRow } from '#lib/imports/list-runs.ts'

/** How a run stands, in a word or two. */
export function runState({ dryRun, state, fault, failed }: Pick<RunRow, 'dryRun' | 'state' | 'fault' | 'failed'>): readonly [tone: Tone, text: string] {
  if (fault !== null) return ['danger', 'Файл не дочитать']
  if (state === 'queued') return ['neutral', 'Ждёт очереди']
  if (state === 'running') return ['signal', dryRun ? 'Проверяется' : 'Загружается']
  if (state === 'cancelled') return ['neutral', 'Остановлено']
  if (failed > 0) return ['caution', dryRun ? 'Есть ошибки' : 'Загружено не всё']
  return ['positive', dryRun ? 'Проверено' : 'Загружено']
}

export const isOpen = ({ state }: Pick<RunRow, 'state'>): boolean => state === 'queued' || state === 'running'
