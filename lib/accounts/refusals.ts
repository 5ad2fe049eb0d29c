import { consentRefusal } from '#lib/consent/refusals.ts'
import { counted } from '#lib/text/plural.ts'

const words: Readonly<Record<string, string>> = {
  'wrong-credentials': 'Почта или телефон и пароль не подходят друг к другу. Проверьте раскладку и попробуйте ещё раз или войдите по коду.',
  'wrong-password': 'Пароль не подходит. Проверьте раскладку и регистр букв.',
  'weak-password': 'Такой пароль легко подобрать. Придумайте другой.',
  'code-wrong': 'Код не подходит. Проверьте цифры и попробуйте ещё раз.',
  'code-dead': 'Этот код больше не действует: он истёк, уже сработал или введён неверно пять раз. Запросите новый.',
  'change-gone': 'Эта смена контакта больше не действует. Начните её заново в личных данных.',
  'contact-taken': 'Этот контакт уже подтверждён в другом личном кабинете. Войдите в него или восстановите пароль.',
  'signed-out': 'Вы вышли из личного кабинета. Войдите ещё раз.',
  'second-factor-required': 'Сотрудникам нужен двухэтапный вход. Включите его, чтобы продолжить.',
  'second-factor-on': 'Двухэтапный вход уже включён.',
  'second-factor-off': 'Двухэтапный вход выключен.',
  'second-factor-not-begun': 'Настройка двухэтапного входа не начата. Начните её заново.',
  'not-found': 'Этого сеанса уже нет.',
  'too-late': 'Передумать уже нельзя: семь дней прошли, и уничтожение началось.',
  staff: 'У вашего аккаунта есть роль сотрудника. Сначала пусть её снимут.',
  invalid: 'Проверьте отмеченные поля.',
}

/** Why it did not happen, and what to do next; once for all pages of accounts. */
export function refusalText(code: string, fields: Readonly<Record<string, string>> = {}): string {
  if (code === 'too-many-tries') return `Слишком много попыток. Попробуйте через ${counted(Number(fields.minutes ?? 1), 'минуту', 'минуты', 'минут')}.`
  if (code === 'weak-password' && fields.password) return fields.password
  if (code.startsWith('consent-')) return consentRefusal(code, fields)
  return words[code] ?? 'Не получилось. Обновите страницу и попробуйте ещё раз.'
}

/** When the server could not be reached at all. */
export const ACCOUNT_UNREACHABLE = 'Нет связи с магазином. Проверьте интернет и попробуйте ещё раз.'
