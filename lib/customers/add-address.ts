import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockPerson } from './lock-person.ts'
import { offerFirst } from './offer-first.ts'
import { refuseUnknownRegion } from './refuse-unknown-region.ts'
import type { AddressInput } from './schema.ts'

/** As the database holds it (trigger `addresses_guarded`). */
export const ADDRESSES_MAX = 10

/**
 * Keeps an address for the next orders; the first one is offered first. One that is kept already is not kept twice. Answers
 * its id. Refusals `too-many-addresses`, `no-region` (field), `not-found`.
 */
export async function addAddress(personId: string, input: AddressInput): Promise<string> {
  const { isDefault, ...place } = input
  return db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    const same = await tx.address.findFirst({ where: { personId, ...place }, select: { id: true } })
    const kept = await tx.address.count({ where: { personId } })
    if (!same && kept >= ADDRESSES_MAX) throw new Refusal('too-many-addresses')
    await refuseUnknownRegion(tx, place.regionCode)
    const { id } = same ?? (await tx.address.create({ data: { personId, ...place, createdAt: now() }, select: { id: true } }))
    if (isDefault || kept === 0) await offerFirst(tx, personId, id)
    return id
  })
}
