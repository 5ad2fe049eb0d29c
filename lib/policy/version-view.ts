import type { Basis, ChangeClass, ClauseClass, ConsentChannel } from '#lib/db/generated/enums.ts'

/** A published version in a list. Moments are ISO 8601 in UTC: what pages keep in their cache has no dates. */
export type VersionLine = {
  readonly number: number
  readonly hash: string
  readonly changeClass: ChangeClass
  readonly publishedAt: string
  readonly effectiveFrom: string
}

export type ClauseView = { readonly number: string; readonly text: string; readonly class: ClauseClass }

export type PurposeView = {
  readonly code: string
  readonly clause: string
  readonly title: string
  readonly basis: Basis
  readonly categories: readonly string[]
  readonly channels: readonly ConsentChannel[]
  /** Names. */
  readonly recipients: readonly string[]
  readonly term: string
  readonly widened: boolean
}

/** A published version with all it says. */
export type VersionView = VersionLine & {
  readonly title: string
  readonly text: string
  readonly clauses: readonly ClauseView[]
  readonly purposes: readonly PurposeView[]
}
