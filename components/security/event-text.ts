import type { EventView } from '#lib/accounts/types.ts'

export type EventText = {
  readonly text: string
  /** Worth a second look: it may have been somebody else. */
  readonly suspicious: boolean
}

const methods: Readonly<Record<string, string>> = {
  password: 'по паролю',
  link: 'по ссылке из письма',
  code: 'по коду',
  registration: 'после регистрации',
  reset: 'после сброса пароля',
  yandex: 'через Яндекс ID',
  vk: 'через VK ID',
}

const contacts: Readonly<Record<string, string>> = { email: 'почта', mobile: 'телефон' }

const words: Readonly<Record<string, string>> = {
  'signed-out': 'Выход',
  'session-ended': 'Сеанс завершён',
  'password-changed': 'Пароль изменён',
  'second-factor-on': 'Двухэтапный вход включён',
  'second-factor-off': 'Двухэтапный вход выключен',
  'recovery-code-used': 'Вход с кодом восстановления',
  'recovery-codes-renewed': 'Коды восстановления заменены',
}

const suspicious = new Set(['sign-in-failed', 'second-factor-off', 'recovery-code-used'])

/** What happened at the doors of the account, in words. */
export function eventText({ kind, detail }: Pick<EventView, 'kind' | 'detail'>): EventText {
  return { text: textOf(kind, detail ?? ''), suspicious: suspicious.has(kind) }
}

function textOf(kind: string, detail: string): string {
  if (kind === 'signed-in') return methods[detail] ? `Вход ${methods[detail]}` : 'Вход'
  if (kind === 'sign-in-failed') return methods[detail] ? `Неудачная попытка входа ${methods[detail]}` : 'Неудачная попытка входа'
  if (kind === 'contact-changed') return `Изменён контакт для входа${contacts[detail] ? `: ${contacts[detail]}` : ''}`
  return words[kind] ?? 'Изменение настроек безопасности'
}
