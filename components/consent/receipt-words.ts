import type { ConsentKind } from '#lib/db/generated/enums.ts'

/** What an event of the ledger is called on its receipt. */
export const consentKindWords: Readonly<Record<ConsentKind, string>> = {
  shown: 'Текст показан',
  granted: 'Согласие дано',
  confirmed: 'Согласие подтверждено',
  refused: 'В согласии отказано',
  withdrawn: 'Согласие отозвано',
  expired: 'Согласие истекло',
  superseded: 'Согласие заменено новым',
  contact_changed: 'Согласие прекращено: контакт сменился',
}

/** The ways of withdrawing that have no page of their own, by the form that the evidence names. */
export const withdrawalWays: Readonly<Record<string, string>> = {
  'one-click': 'одним нажатием в письме рассылки',
  'unsubscribe-mail': 'ответом на письмо рассылки',
}
