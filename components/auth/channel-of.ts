/** Which channel a contact that is being typed will have; null while it could be either. */
export function channelOf(typed: string): 'email' | 'sms' | null {
  if (typed.includes('@')) return 'email'
  return /^\s*\+?[\d\s()-]{5,}$/.test(typed) ? 'sms' : null
}
