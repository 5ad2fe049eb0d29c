import type { DoorKind } from './types.ts'

/** How one writes to a contact. */
export function channelOf(kind: DoorKind): 'email' | 'sms' {
  return kind === 'email' ? 'email' : 'sms'
}

/** Which contact a channel writes to. */
export function kindOf(channel: 'email' | 'sms'): DoorKind {
  return channel === 'email' ? 'email' : 'mobile'
}
