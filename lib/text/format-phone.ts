/** «+7 917 123-45-67»; numbers of other countries stay as they are. */
export function formatPhone(e164: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164)
  if (!parts) return e164
  const [, code, first, second, third] = parts
  return `+7\u00a0${code}\u00a0${first}-${second}-${third}`
}
