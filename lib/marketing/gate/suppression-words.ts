import type { SuppressionReason } from '#lib/db/generated/enums.ts'

/** Why a contact is on the stop list; Russian. */
export const reasonWords: Readonly<Record<SuppressionReason, string>> = {
  hard_bounce: 'Адрес не\u00a0существует',
  complaint: 'Жалоба на\u00a0спам',
  operator_refusal: 'Отказ у\u00a0оператора связи',
  legal_demand: 'Требование по\u00a0закону',
  recycled_number: 'Номер у\u00a0другого человека',
  dead_person: 'Человек умер',
  staff: 'Решение сотрудника',
}

/** Those that staff enter; the others come from servers and operators. */
export const staffReasons = ['legal_demand', 'recycled_number', 'dead_person', 'staff'] as const
