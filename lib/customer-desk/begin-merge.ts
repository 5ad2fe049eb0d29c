import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { ownerOf } from '#lib/privacy/owner-of.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { maskEmail, maskPhone } from '#lib/text/mask.ts'
import { refuseMerge } from './refuse-merge.ts'
import type { beginMergeSchema } from './merge-schema.ts'

export type BegunMerge = { readonly keptProof: string; readonly goneProof: string; /** Masked: where the codes went. */ readonly kept: string; readonly gone: string }

/**
 * Sends a code to a proved contact of each of two persons who are said to be one. Nothing is merged before both codes are told. Refusals
 * `contact-unknown` (by field), `same-person`, those of `refuseMerge`, `too-many-tries`.
 */
export async function beginMerge(staff: { readonly personId: string }, { kept, gone }: z.output<typeof beginMergeSchema>): Promise<BegunMerge> {
  await takeTries(['ask:contact', kept.value], ['ask:contact', gone.value])
  return db.$transaction(async (tx) => {
    const [keptId, goneId] = [await ownerOf(tx, kept), await ownerOf(tx, gone)]
    if (keptId === null || goneId === null) {
      const unknown = { ...(keptId === null && { kept: UNKNOWN }), ...(goneId === null && { gone: UNKNOWN }) }
      throw new Refusal('contact-unknown', unknown)
    }
    if (keptId === goneId) throw new Refusal('same-person')
    await refuseMerge(tx, { keptId, goneId })
    const both = { keptId, goneId, staffId: staff.personId }
    return {
      keptProof: await ask(tx, kept, keptId, { ...both, stays: true }),
      goneProof: await ask(tx, gone, null, { ...both, stays: false }),
      kept: mask(kept.value), gone: mask(gone.value),
    }
  })
}

const UNKNOWN = 'Ни у кого нет такого подтверждённого контакта'
const mask = (value: string): string => (value.includes('@') ? maskEmail(value) : maskPhone(value))

/** The proof of whose record goes is nobody's: it outlives that record. */
function ask(tx: Transaction, { channel, value }: { channel: 'email' | 'sms'; value: string }, personId: string | null, payload: { keptId: string; goneId: string; staffId: string; stays: boolean }): Promise<string> {
  return askProof(tx, { purpose: 'merge', channel, contact: value, ...(personId !== null && { personId }), payload })
}
