import type { ClaimKind, RequestChannel, RequestKind } from '#lib/db/generated/enums.ts'
import { claimKinds, requestKinds } from './appeal-kinds.ts'
import { type Clock, dueAt, isExtendable } from './clocks.ts'

type Asked = { readonly kind: RequestKind; readonly channel: RequestChannel }

/** By which clock a request is answered. */
export function clockOf({ kind, channel }: Asked): Clock {
  return channel === 'regulator' ? 'regulator' : requestKinds[kind].clocks[0]
}

/** When a request has to be answered (UTC); UnknownYear when the production calendar does not reach that far. */
export function requestDue(asked: Asked, receivedAt: Date): Date {
  return dueAt(clockOf(asked), receivedAt)
}

/** The same with the one extension; null where the law knows none. */
export function extendedDue(asked: Asked, receivedAt: Date): Date | null {
  const clock = clockOf(asked)
  const knows = asked.channel === 'regulator' || asked.kind === 'access' || asked.kind === 'stop_processing'
  return knows && isExtendable(clock) ? dueAt(clock, receivedAt, { extended: true }) : null
}

/** When a claim has to be answered: the strictest of its clocks (8.2). */
export function claimDue(kind: ClaimKind, receivedAt: Date): Date {
  return new Date(Math.min(...claimKinds[kind].clocks.map((clock) => dueAt(clock, receivedAt).getTime())))
}

/** From when on an equal request for access may be made again (152-FZ art. 14(3)). */
export function accessAgainFrom(receivedAt: Date): Date {
  return new Date(dueAt('repeat-access', receivedAt).getTime() + 1)
}
