import type { IconName } from '#components/ui/icon.tsx'
import type { ConsentRow } from '#lib/consent/types.ts'
import type { ConsentActor, ConsentKind } from '#lib/db/generated/enums.ts'

export type ConsentStatus = {
  readonly word: string
  readonly icon: IconName
  readonly tone: 'positive' | 'caution' | 'muted'
  /** The switch stands on: messages come, or will as soon as the contact is confirmed. */
  readonly on: boolean
}

type Facts = Pick<ConsentRow, 'state' | 'live' | 'frozen' | 'channel'>

const ended: Readonly<Record<ConsentKind, string>> = {
  shown: 'Не давали',
  granted: 'Не действует',
  confirmed: 'Не действует',
  refused: 'Не дано',
  withdrawn: 'Отозвано',
  expired: 'Срок истёк',
  superseded: 'Нужно новое согласие',
  contact_changed: 'Контакт сменился',
}

/** How a consent stands, in a word and a sign: colour alone tells nothing. */
export function statusOf(row: Facts): ConsentStatus {
  if (isFrozen(row)) return { word: 'Приостановлено', icon: 'pause', tone: 'caution', on: false }
  if (row.live) return { word: 'Согласие дано', icon: 'check', tone: 'positive', on: true }
  if (waits(row)) return { word: 'Ждёт подтверждения', icon: 'clock', tone: 'caution', on: true }
  return { word: row.state === null ? 'Не давали' : ended[row.state], icon: 'minus', tone: 'muted', on: false }
}

/** Given, but nobody has shown yet that the contact is theirs. */
export function waits({ state, live, frozen, channel }: Facts): boolean {
  return state === 'granted' && !live && !frozen && channel !== 'site'
}

/** There is something to withdraw. */
export function isGiven(row: Facts): boolean {
  return row.live || isFrozen(row) || waits(row)
}

export function isFrozen({ state, frozen }: Facts): boolean {
  return frozen && (state === 'granted' || state === 'confirmed')
}

/** What happened, in a history. */
export const eventWords: Readonly<Record<ConsentKind, string>> = {
  shown: 'Текст показан',
  granted: 'Согласие дано',
  confirmed: 'Контакт подтверждён',
  refused: 'Отказ',
  withdrawn: 'Согласие отозвано',
  expired: 'Срок согласия истёк',
  superseded: 'Заменено новым согласием',
  contact_changed: 'Контакт сменился, согласие не перенесено',
}

export const actorWords: Readonly<Record<ConsentActor, string>> = {
  self: 'вы',
  staff: 'сотрудник магазина по вашей просьбе',
  import: 'перенос данных',
  system: 'магазин',
}
