import type { ReviewState } from '#lib/db/generated/enums.ts'

/** Where a review stands, for its author. */
export const stateWords: Readonly<Record<ReviewState, { readonly badge: string; readonly tone: 'neutral' | 'positive' | 'caution' | 'danger'; readonly about: string }>> = {
  pending: { badge: 'Проверяется', tone: 'caution', about: 'Отзыв прочтёт сотрудник магазина, обычно за один-два рабочих дня. Оценка на\u00a0решение не\u00a0влияет.' },
  published: { badge: 'Опубликован', tone: 'positive', about: 'Отзыв видят все. Если исправите его, он уйдёт на\u00a0проверку снова.' },
  declined: { badge: 'Не опубликован', tone: 'danger', about: 'Отзыв видите только вы. Исправьте его, и\u00a0мы посмотрим снова.' },
  removed: { badge: 'Снят', tone: 'danger', about: 'Отзыв был опубликован, теперь его видите только вы. Исправьте его, и\u00a0мы посмотрим снова.' },
}
