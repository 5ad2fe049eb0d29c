const names = new Intl.DisplayNames(['ru'], { type: 'region', fallback: 'none' })

/** «Россия» for «RU»; null for what is no country. */
export function countryName(code: string | null): string | null {
  return code !== null && /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? (names.of(code) ?? null) : null
}
