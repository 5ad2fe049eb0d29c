import { formatPhone } from './format-phone.ts'

const DOTS = '•••'

/** A part of a name as far as whoever knows the person recognises it: «И•••»; its length is not told. */
export function maskName(name: string | null): string {
  const first = name === null ? undefined : Array.from(name.trim())[0]
  return first === undefined ? '' : `${first}${DOTS}`
}

/** A whole name, surname first: «И••• А•••». Parts that are missing are left out. */
export function maskNames(...parts: readonly (string | null)[]): string {
  return parts.map(maskName).filter(Boolean).join('\u00a0')
}

/** «a•••@e•••.ru»: neither the name nor the host can be guessed from it. */
export function maskEmail(email: string | null): string {
  if (!email) return ''
  const at = email.lastIndexOf('@')
  if (at < 1) return DOTS
  const host = email.slice(at + 1)
  const dot = host.lastIndexOf('.')
  return `${Array.from(email)[0] ?? ''}${DOTS}@${host.slice(0, 1)}${DOTS}${dot > 0 ? host.slice(dot) : ''}`
}

/** «+7 917 •••-••-67»: the code and the last two digits of a Russian number; of a foreign one only the last two. */
export function maskPhone(phone: string | null): string {
  if (!phone) return ''
  const shown = formatPhone(phone)
  const kept = shown === phone ? 0 : 4
  const digits = shown.replaceAll(/\D/g, '').length
  let seen = 0
  return shown.replaceAll(/\d/g, (digit) => {
    seen += 1
    return seen <= kept || (digits > 4 && seen > digits - 2) ? digit : '•'
  })
}

/** A place to deliver to: its town stays, what is behind it goes: «Саратов, •••». */
export function maskAddress({ city, address }: { readonly city: string | null; readonly address: string | null }): string {
  return [city, address ? DOTS : null].filter(Boolean).join(', ')
}
