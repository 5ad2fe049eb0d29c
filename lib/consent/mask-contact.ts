import { formatPhone } from '#lib/text/format-phone.ts'

/** A contact as far as its holder recognises it: «a•••a@example.ru», «+7 917 •••-••-67». */
export function maskContact(value: string): string {
  const at = value.lastIndexOf('@')
  if (at < 0) {
    const shown = formatPhone(value)
    const digits = shown.replaceAll(/\D/g, '').length
    let seen = 0
    return shown.replaceAll(/\d/g, (digit) => {
      seen += 1
      return seen <= 4 || seen > digits - 2 ? digit : '•'
    })
  }
  const name = value.slice(0, at)
  return `${name.slice(0, 1)}•••${name.length > 3 ? name.slice(-1) : ''}${value.slice(at)}`
}
