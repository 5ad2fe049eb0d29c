import type { AppealState, AppealView } from '#lib/privacy/types.ts'

/** «Обращение № 1042», «Претензия № 1001». */
export function appealName({ sort, number }: Pick<AppealView, 'sort' | 'number'>): string {
  return `${sort === 'claim' ? 'Претензия' : 'Обращение'} №\u00a0${number}`
}

type Tone = 'neutral' | 'positive' | 'caution' | 'danger'

/** What state it is in, in one word, and how that looks. */
export function stateWords(state: AppealState, late: boolean): { readonly text: string; readonly tone: Tone } {
  if (state === 'received') return late ? { text: 'опаздываем', tone: 'danger' } : { text: 'рассматриваем', tone: 'neutral' }
  return closed[state]
}

const closed: Readonly<Record<Exclude<AppealState, 'received'>, { text: string; tone: Tone }>> = {
  answered: { text: 'ответ дан', tone: 'positive' },
  settled: { text: 'выполнено', tone: 'positive' },
  refused: { text: 'отказ', tone: 'caution' },
  rejected: { text: 'отказ', tone: 'caution' },
  recalled: { text: 'отозвано', tone: 'neutral' },
}
