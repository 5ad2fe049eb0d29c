import type { PrivacyMessageName } from '../../privacy-message-names.ts'

/** A request (6.1.3) or a claim (8.1). Times in UTC. */
export type AppealFacts = {
  readonly sort: 'request' | 'claim'
  readonly number: number
  /** What it is about, as it was chosen. */
  readonly title: string
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly state: 'received' | 'answered' | 'refused' | 'settled' | 'rejected' | 'recalled'
  readonly answer: string | null
  readonly refusalGround: string | null
  readonly extensionReason: string | null
  /** The data are blocked while it is looked into. */
  readonly blocked: boolean
  /** From when on the same may be asked again. */
  readonly againFrom: Date | null
  /** Where its state and receipt are. */
  readonly href: string
}

/** Data got lost or got out. Times in UTC. */
export type IncidentFacts = {
  readonly number: number
  readonly detectedAt: Date
  readonly how: string
  /** In words. */
  readonly categories: readonly string[]
  readonly harm: string
  readonly measures: string
  readonly contact: string
  readonly people: number
  readonly identifiers: number
  readonly noticeDue: Date
  readonly resultsDue: Date
  readonly noticedAt: Date | null
  /** What the law threatens with, in words. */
  readonly fine: string
}

/** A destruction (6.1.3). Times in UTC. */
export type DestructionFacts = Pick<AppealFacts, 'sort' | 'number' | 'href'> & {
  readonly runAt: Date
  /** What goes, and what stays and why, as it was shown. */
  readonly gone: readonly string[]
  readonly kept: readonly { readonly title: string; readonly why: string }[]
}

export type PrivacyFacts<Name extends PrivacyMessageName> = Name extends `incident-${string}` ? IncidentFacts : Name extends `destruction-${string}` ? DestructionFacts : AppealFacts
