import type { RefusalWords } from '#components/desk/refusal-words.ts'
import type { Tone } from '#components/desk/state-badge.tsx'
import type { DocumentKind, VersionState } from '#lib/db/generated/enums.ts'

export const stateWords: Readonly<Record<VersionState, { readonly text: string; readonly tone: Tone }>> = {
  draft: { text: 'черновик', tone: 'caution' },
  approved: { text: 'утверждена', tone: 'signal' },
  published: { text: 'опубликована', tone: 'positive' },
  superseded: { text: 'заменена', tone: 'neutral' },
}

export const kindWords: Readonly<Record<DocumentKind, string>> = {
  policy: 'политика', consent_text: 'текст согласия', cookie_notice: 'о cookie', offer: 'оферта', bonus_rules: 'правила бонусов', recommendation_rules: 'правила рекомендаций',
}

export const policyRefusals: RefusalWords = {
  approved: 'Редакция уже утверждена: опубликуйте её или отмените.',
  'needs-purposes': 'Политике нужен перечень целей.',
  'changed-meanwhile': 'Пока вы работали, черновик изменил кто-то другой. Ничего не сохранено и ничего не потеряно: откройте его в новой вкладке, сравните и внесите изменения там.',
  'nothing-open': 'Ничего не готовится: возможно, редакцию уже опубликовали или отменили.',
  'not-approved': 'Черновик ещё никто не утвердил.',
  'own-draft': 'Автор не утверждает свой черновик: это делает другой человек.',
  past: 'Редакция не может вступить в силу раньше, чем опубликована.',
  'too-early': 'Предыдущая редакция вступает в силу позже: выберите этот день или более поздний.',
  findings: 'Публиковать нельзя: проверка нашла недостатки, они перечислены на странице.',
  'unknown-document': 'Такого документа нет.',
  'made-of-numbers': 'Правила бонусов публикуются вместе с числами — в комнате «Бонусы».',
}
