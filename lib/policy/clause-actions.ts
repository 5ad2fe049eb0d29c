import type { ClauseView } from './version-view.ts'

/** What a person can do at once about a clause, and whose decision it is about. */
export type ClauseAction = {
  readonly href: string
  readonly text: string
  /** The purpose of consent whose state is shown beside it. */
  readonly purpose?: string
}

const communications = (purpose?: string): ClauseAction => ({ href: '/account/communications', text: 'Настроить уведомления', ...(purpose && { purpose }) })
const request: ClauseAction = { href: '/privacy/request', text: 'Отправить запрос' }
const choice: ClauseAction = { href: '/privacy/cookies', text: 'Выбрать cookies' }

/** The button beside a clause that gives a right. Clauses keep their numbers from version to version; one that is gone has no button. */
const actions: Readonly<Record<string, readonly ClauseAction[]>> = {
  '1.1.7': [choice],
  '3.3.1': [choice],
  '4.1.7': [communications('bonus-notices')],
  '4.1.9': [communications('news-offers')],
  '4.1.10': [communications('ads')],
  '4.1.12': [{ href: '/account/applications', text: 'Мои отклики', purpose: 'vacancies' }],
  '4.1.13': [{ ...choice, purpose: 'analytics' }],
  '4.1.14': [communications('publish-name'), { href: '/account/reviews', text: 'Мои отзывы' }],
  '4.1.15': [communications('back-in-stock')],
  '4.1.16': [communications('mail-counting')],
  '5.6': [{ href: '/account/security', text: 'Проверить сеансы и вход' }],
  '5.9': [communications('recommendations')],
  '6.1.2': [{ href: '/account/personal-data', text: 'Исправить данные' }],
  '6.1.3': [{ href: '/account/my-data', text: 'Мои данные' }, request],
  '6.1.4': [communications()],
  '6.1.5': [communications()],
  '6.1.6': [request],
  '6.2.4': [{ ...request, text: 'Потребовать блокировки' }],
  '8.1': [{ href: '/claims', text: 'Направить претензию' }],
  '9.3': [{ ...request, text: 'Задать вопрос' }],
}

export function clauseActions({ number }: Pick<ClauseView, 'number'>): readonly ClauseAction[] {
  return actions[number] ?? []
}

/** Clauses that have a button, for tests and registers. */
export const clausesWithAction: readonly string[] = Object.keys(actions)
