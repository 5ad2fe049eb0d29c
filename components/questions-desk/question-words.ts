import type { RefusalWords } from '#components/desk/refusal-words.ts'
import type { Tone } from '#components/desk/state-badge.tsx'
import type { QuestionDeclineReason } from '#lib/db/generated/enums.ts'
import { counted } from '#lib/text/plural.ts'

export const states = { waiting: 'Ждут ответа', answered: 'Отвечены', declined: 'Закрыты без ответа' } as const

export const reasons: Readonly<Record<QuestionDeclineReason, string>> = { spam: 'реклама или спам', personal: 'о заказе или личных данных', off_topic: 'не о товаре' }

/** What refusals of this room are called. */
export const questionRefusals: RefusalWords = {
  'not-found': 'Этого вопроса нет, или данные спросившего заблокированы: до конца проверки ему не отвечают.',
  'changed-meanwhile': 'Вопрос изменил кто-то другой: обновите страницу.',
  'question-closed': 'На этот вопрос уже ответили или закрыли его.',
  'question-open': 'На этот вопрос ещё не ответили.',
  'question-hidden': 'Покупатель просил не показывать вопрос на сайте: ответьте только ему.',
}

/** How a question stands to the shop's own term. */
export function dueBadge({ state, shown, left }: { readonly state: keyof typeof states; readonly shown: boolean; readonly left: number }): { readonly text: string; readonly tone: Tone } {
  if (state === 'answered') return { text: shown ? 'на сайте' : 'ответ только покупателю', tone: shown ? 'positive' : 'neutral' }
  if (state === 'declined') return { text: 'без ответа', tone: 'neutral' }
  if (left < 0) return { text: 'просрочен', tone: 'danger' }
  return left === 0 ? { text: 'ответить сегодня', tone: 'caution' } : { text: counted(left, 'рабочий день', 'рабочих дня', 'рабочих дней'), tone: 'neutral' }
}
