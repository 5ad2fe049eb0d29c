import type { Tone } from '#components/desk/state-badge.tsx'
import type { ReviewState } from '#lib/db/generated/enums.ts'
import type { HintKind } from '#lib/reviews-desk/hints.ts'
import type { RefusalWords } from '#components/desk/refusal-words.ts'
import { counted } from '#lib/text/plural.ts'

export const stateNames: Readonly<Record<ReviewState, string>> = { pending: 'Ждёт', published: 'Опубликован', declined: 'Отклонён', removed: 'Снят' }

export const stateTones: Readonly<Record<ReviewState, Tone>> = { pending: 'neutral', published: 'positive', declined: 'caution', removed: 'danger' }

/** What a moderator may want to look at. */
export const hintNames: Readonly<Record<HintKind, string>> = { phone: 'телефон', email: 'почта', link: 'ссылка', swearing: 'брань', capitals: 'крик заглавными' }

/** What was refused about a review. */
export const reviewRefusals: RefusalWords = {
  'changed-meanwhile': 'Пока вы читали, отзыв изменился: его исправил автор или решил другой сотрудник. Обновите страницу и прочтите снова.',
  'review-state': 'С этим отзывом такого уже не сделать. Обновите страницу.',
  'own-review': 'Это ваш отзыв: о нём решает другой сотрудник.',
  'own-report': 'Это ваша жалоба: о ней решает другой сотрудник.',
  'not-found': 'Этого отзыва больше нет, или данные автора заблокированы.',
}

const HOUR = 3_600_000

/** How long something waits: «меньше часа», «5 часов», «3 дня». */
export function ageWords(since: Date, at: Date): string {
  const hours = Math.floor((at.getTime() - since.getTime()) / HOUR)
  if (hours < 1) return 'меньше часа'
  return hours < 48 ? counted(hours, 'час', 'часа', 'часов') : counted(Math.floor(hours / 24), 'день', 'дня', 'дней')
}

/** Whoever wrote waits too long after two days. */
export function isLate(since: Date, at: Date): boolean {
  return at.getTime() - since.getTime() > 48 * HOUR
}
