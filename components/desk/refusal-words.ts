import { type Permission, permissionNames } from '#lib/auth/permissions.ts'

export type RefusalWords = Readonly<Record<string, string>>

const common: RefusalWords = {
  'signed-out': 'Сеанс завершён. Войдите снова: откройте рабочий стол в новой вкладке.',
  'second-factor-required': 'Нужен второй фактор: войдите заново.',
  invalid: 'Проверьте поля: что-то заполнено не так.',
  'not-found': 'Этого больше нет: возможно, уже удалено. Обновите страницу.',
  stale: 'Пока вы работали, это изменил кто-то другой. Обновите страницу и внесите изменения снова.',
  'consent-waits': 'Согласие этого кандидата приостановлено новой политикой и ждёт подтверждения. До тех пор с откликом ничего не делают.',
  unreachable: 'Нет связи с сервером. Ничего не потеряно: попробуйте ещё раз.',
}

/** What a refusal of a staff action is called. `words` are the room's own, by code; they come first. */
export function refusalText(code: string, fields: Readonly<Record<string, string>> = {}, words: RefusalWords = {}): string {
  if (words[code]) return words[code]
  if (code === 'not-permitted') return `Не хватает права: ${permissionName(fields.permission)}.`
  return common[code] ?? `Не получилось (${code}).`
}

function permissionName(permission: string | undefined): string {
  const known = Object.entries(permissionNames).find(([name]) => name === permission)
  return known ? `«${known[1]}»` : 'на это действие'
}

/** The name of a permission in quotes, with its code. */
export function quotedPermission(permission: Permission): string {
  return `«${permissionNames[permission]}»`
}
