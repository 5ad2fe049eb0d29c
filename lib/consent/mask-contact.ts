import { maskPhone } from '#lib/text/mask.ts'

/** A contact as far as its holder recognises it: «a•••a@example.ru», «+7 917 •••-••-67». Of an e-mail it tells more than staff see (lib/text/mask.ts). */
export function maskContact(value: string): string {
  const at = value.lastIndexOf('@')
  if (at < 0) return maskPhone(value)
  const name = value.slice(0, at)
  return `${name.slice(0, 1)}•••${name.length > 3 ? name.slice(-1) : ''}${value.slice(at)}`
}
