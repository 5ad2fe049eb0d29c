/** The cards of the sandbox. No other is taken, so that nobody types a real one here. */
export const testCards = [
  { id: 'paid', number: '5555555555554444', outcome: 'paid', label: 'Оплата сразу' },
  { id: 'code', number: '5555555555554477', outcome: 'code', label: 'С кодом 3-D Secure' },
  { id: 'refused', number: '2200000000000004', outcome: 'refused', label: 'Отказ банка' },
] as const

export type TestCard = (typeof testCards)[number]

export type CardInput = { readonly number: string; readonly expiry: string; readonly cvc: string }
export type CardErrors = Partial<Record<keyof CardInput, string>>

/** Reads what was typed into the card form. `today` decides whether the card has expired (UTC, last day of the month counts). */
export function readCard(input: CardInput, today: Date): { readonly card: TestCard } | { readonly errors: CardErrors } {
  const number = input.number.replaceAll(/[\s-]/g, '')
  const card = testCards.find((test) => test.number === number)
  const errors: CardErrors = {
    ...orNothing('number', numberError(number, card)),
    ...orNothing('expiry', expiryError(input.expiry, today)),
    ...orNothing('cvc', /^\d{3}$/.test(input.cvc.trim()) ? null : 'Три цифры на обороте карты'),
  }
  return card === undefined || Object.keys(errors).length > 0 ? { errors } : { card }
}

/** The check digit that every card number ends with. */
export function luhn(number: string): boolean {
  const total = number.split('').reverse().reduce((sum, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return /^\d{13,19}$/.test(number) && total % 10 === 0
}

/** «5555 5555 5555 4444» */
export function grouped(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

function numberError(number: string, card: TestCard | undefined): string | null {
  if (number === '') return 'Введите номер карты'
  if (!luhn(number)) return 'В\u00a0номере карты опечатка'
  return card === undefined ? 'Это песочница: возьмите тестовую карту, настоящая здесь не\u00a0нужна' : null
}

function expiryError(expiry: string, today: Date): string | null {
  const match = /^(0[1-9]|1[0-2])\s*\/?\s*(\d{2})$/.exec(expiry.trim())
  if (match === null) return 'Месяц и\u00a0год, например 12/30'
  const firstDayAfter = Date.UTC(2000 + Number(match[2]), Number(match[1]), 1)
  return firstDayAfter <= today.getTime() ? 'Срок действия карты истёк' : null
}

function orNothing(field: keyof CardInput, message: string | null): CardErrors {
  return message === null ? {} : { [field]: message }
}
