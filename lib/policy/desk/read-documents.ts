import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ChangeClass, ConsentChannel, DocumentKind, VersionState } from '#lib/db/generated/enums.ts'

export type DeskVersion = {
  readonly number: number
  readonly state: VersionState
  readonly changeClass: ChangeClass
  readonly author: string
  readonly approver: string | null
  readonly createdAt: Date
  readonly publishedAt: Date | null
  readonly effectiveFrom: Date | null
  readonly hash: string
}

export type DeskDocument = {
  readonly code: string
  readonly kind: DocumentKind
  /** Of a consent text. */
  readonly channel: ConsentChannel | null
  readonly title: string
  /** The newest first. */
  readonly versions: readonly DeskVersion[]
  readonly inForce: DeskVersion | null
  /** What is being prepared, drafted or approved. */
  readonly open: DeskVersion | null
}

/** Every document with its versions: the policy first, then by code. */
export async function readDocuments(code?: string): Promise<DeskDocument[]> {
  const rows = await db.document.findMany({
    where: code === undefined ? {} : { code },
    orderBy: [{ kind: 'asc' }, { code: 'asc' }],
    select: {
      code: true, kind: true, channel: true, title: true,
      versions: {
        orderBy: { number: 'desc' },
        select: { number: true, state: true, changeClass: true, author: true, approver: true, createdAt: true, publishedAt: true, effectiveFrom: true, hash: true },
      },
    },
  })
  return rows.map((row) => ({
    ...row,
    inForce: row.versions.find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= now()) ?? null,
    open: row.versions.find(({ state }) => state === 'draft' || state === 'approved') ?? null,
  }))
}
