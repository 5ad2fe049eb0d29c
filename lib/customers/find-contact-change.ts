import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { channelOf } from './contact-channel.ts'
import type { DoorKind, Half } from './types.ts'

type HalfProof = { readonly id: string; readonly contact: string; readonly proved: boolean }

export type ContactChange = {
  readonly changeId: string
  /** Null when there was no proved contact of this kind: nobody has to agree. */
  readonly old: HalfProof | null
  readonly new: HalfProof
  readonly expiresAt: Date
  readonly expired: boolean
}

export const purposeOf = { old: 'release_contact', new: 'confirm_contact' } as const satisfies Record<Half, string>

/** The person's latest change of this kind that is not yet done; an expired one, too, until the sweep takes it. */
export async function findContactChange(tx: Transaction, personId: string, kind: DoorKind): Promise<ContactChange | null> {
  const proofs = await tx.proof.findMany({
    where: { personId, channel: channelOf(kind), purpose: { in: Object.values(purposeOf) } },
    orderBy: { createdAt: 'desc' },
    take: 4,
    select: { id: true, purpose: true, contact: true, changeId: true, provedAt: true, expiresAt: true },
  })
  const halves = proofs.filter(({ changeId }) => changeId === proofs[0]?.changeId)
  const half = (purpose: string): HalfProof | null => {
    const proof = halves.find((one) => one.purpose === purpose)
    return proof ? { id: proof.id, contact: proof.contact ?? '', proved: proof.provedAt !== null } : null
  }
  const confirm = half(purposeOf.new)
  const changeId = halves[0]?.changeId
  if (!confirm || !changeId || halves.every(({ provedAt }) => provedAt !== null)) return null
  const expiresAt = new Date(Math.min(...halves.map((proof) => proof.expiresAt.getTime())))
  return { changeId, old: half(purposeOf.old), new: confirm, expiresAt, expired: expiresAt <= now() }
}
