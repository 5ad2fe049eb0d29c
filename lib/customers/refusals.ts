import { formatPhone } from '#lib/text/format-phone.ts'
import { counted } from '#lib/text/plural.ts'

const words: Readonly<Record<string, string>> = {
  'data-changed': 'Пока эта страница была открыта, данные изменили в другом окне. Проверьте отмеченные поля и сохраните ещё раз.',
  'contact-same': 'Это и есть ваш нынешний контакт. Введите другой.',
  'contact-taken': 'Этот контакт уже подтверждён в другом личном кабинете. Войдите в него или укажите другой контакт.',
  'change-pending': 'Смена этого контакта уже начата в другом окне. Обновите страницу.',
  'change-gone': 'Эта смена контакта отменена или её срок истёк. Начните заново.',
  'code-wrong': 'Код не подходит. Проверьте цифры и попробуйте ещё раз.',
  'code-dead': 'Этот код больше не действует: он истёк, уже сработал или введён неверно пять раз. Запросите новый.',
  'too-many-addresses': 'В книге уже десять адресов. Удалите ненужный, чтобы добавить новый.',
  'no-region': 'Туда мы пока не доставляем. Выберите регион из списка.',
  'not-found': 'Этого уже нет: возможно, удалено в другом окне. Обновите страницу.',
  'signed-out': 'Вы вышли из личного кабинета. Войдите ещё раз.',
  'second-factor-required': 'Сотрудникам нужен двухэтапный вход. Включите его в разделе «Безопасность», чтобы продолжить.',
  invalid: 'Проверьте отмеченные поля.',
}

/** Why it did not happen, and what to do next. */
export function customerRefusal(code: string, fields: Readonly<Record<string, string>> = {}): string {
  if (code === 'too-many-tries') return `Слишком много попыток. Попробуйте через ${counted(Number(fields.minutes ?? 1), 'минуту', 'минуты', 'минут')}.`
  return words[code] ?? 'Не получилось сохранить. Попробуйте ещё раз: введённое осталось на месте.'
}

/** Under a field that was changed in another tab since the form was made. */
export function changedMeanwhile(value: string | null): string {
  return value === null ? 'В другом окне это поле очистили. Сохранить всё-таки ваш вариант?' : `В другом окне здесь уже «${formatPhone(value)}». Сохранить всё-таки ваш вариант?`
}

/** When the server could not be reached at all. */
export const CUSTOMER_UNREACHABLE = 'Нет связи с магазином. Проверьте интернет и попробуйте ещё раз.'
