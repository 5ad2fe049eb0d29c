/** As Next has it: browsers tell where a call comes from, and that must be the host it goes to. */
export function isFromHere(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return true
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() || headers.get('host')
  return URL.canParse(origin) && new URL(origin).host === host
}
