import type { KeysView } from '#lib/accounts/types.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'

/** A key of the account in a few words, and what can be done with it. */
export type KeySummaryText = {
  readonly state: { readonly text: string; readonly tone: 'positive' | 'neutral' | 'caution' }
  readonly text: string
  readonly action: string
}

/** With fewer recovery codes it is time for new ones. */
const FEW_CODES = 3

export function passwordSummary({ hasPassword, passwordChangedAt }: KeysView, at: Date): KeySummaryText {
  if (!hasPassword) {
    return { state: { text: 'Не задан', tone: 'neutral' }, text: 'Сейчас вы входите по ссылке из письма или коду из СМС.', action: 'Задать пароль' }
  }
  return {
    state: { text: 'Задан', tone: 'positive' },
    text: passwordChangedAt ? `Изменён ${formatWhenDay(passwordChangedAt, at)}.` : 'Не менялся с регистрации.',
    action: 'Сменить пароль',
  }
}

export function secondFactorSummary({ secondFactor, mustHaveSecondFactor }: KeysView, at: Date): KeySummaryText {
  if (!secondFactor) {
    return {
      state: mustHaveSecondFactor ? { text: 'Нужен', tone: 'caution' } : { text: 'Выключен', tone: 'neutral' },
      text: 'Код из приложения при каждом входе: чужому не хватит даже вашего пароля.',
      action: 'Включить',
    }
  }
  const { enabledAt, recoveryLeft } = secondFactor
  const codes = recoveryLeft === 0 ? 'Коды восстановления кончились: получите новые.' : `Кодов восстановления: ${recoveryLeft}.`
  return {
    state: recoveryLeft < FEW_CODES ? { text: counted(recoveryLeft, 'код', 'кода', 'кодов'), tone: 'caution' } : { text: 'Включён', tone: 'positive' },
    text: `Включён ${formatWhenDay(enabledAt, at)}. ${codes}`,
    action: 'Настроить',
  }
}
