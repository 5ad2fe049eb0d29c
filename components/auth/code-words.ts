import type { ProofState } from '#lib/accounts/types.ts'

/** What is said about a code that is on its way: the same whether or not anybody has this contact. */
export function codeWords({ purpose, channel }: Exclude<ProofState, { purpose: 'second_factor' }>) {
  const message = channel === 'sms' ? 'СМС с кодом' : 'письмо с кодом'
  return {
    lead: purpose === 'sign_in' ? `Если аккаунт с таким ${channel === 'sms' ? 'номером' : 'адресом'} есть, ${message} уже в пути:` : `Отправили ${message}:`,
    /** Where another contact is given. */
    change: purpose === 'register' ? '/sign-up' : '/sign-in',
    help: channel === 'sms'
      ? 'СМС идёт до минуты. Проверьте номер и связь.'
      : 'Письма нет через минуту? Проверьте адрес и папку «Спам». В\u00a0письме есть и\u00a0ссылка: она сработает вместо кода.',
  }
}
