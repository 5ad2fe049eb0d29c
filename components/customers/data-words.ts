import type { Change, DataField } from '#lib/customers/types.ts'
import type { DataSource } from '#lib/db/generated/enums.ts'
import { formatPhone } from '#lib/text/format-phone.ts'

/** What each datum is called. */
export const labels: Readonly<Record<DataField, string>> = {
  surname: 'Фамилия',
  givenName: 'Имя',
  patronymic: 'Отчество',
  email: 'Электронная почта',
  mobile: 'Мобильный телефон',
  contactPhone: 'Телефон для связи',
}

/** Where a datum came from. */
export const sources: Readonly<Record<DataSource, string>> = {
  registration: 'регистрация',
  portal: 'личный кабинет',
  checkout: 'оформление заказа',
  staff: 'сотрудник магазина',
}

/** A value as people read it. */
export function shown(value: string): string {
  return formatPhone(value)
}

/** «Иванова» → «Петрова»; what was added or removed. */
export function changeText({ before, after }: Pick<Change, 'before' | 'after'>): string {
  if (before === null) return `Добавлено: ${after === null ? '' : shown(after)}`
  if (after === null) return `Удалено: ${shown(before)}`
  return `${shown(before)} → ${shown(after)}`
}
