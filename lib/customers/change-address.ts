import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lockPerson } from './lock-person.ts'
import { offerFirst } from './offer-first.ts'
import { refuseUnknownRegion } from './refuse-unknown-region.ts'
import type { AddressInput } from './schema.ts'

/** Changes an address of this person. Orders keep the place they were placed with. Refusals `not-found`, `no-region` (field). */
export async function changeAddress(personId: string, id: string, { isDefault, ...place }: AddressInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    await refuseUnknownRegion(tx, place.regionCode)
    const { count } = await tx.address.updateMany({ where: { personId, id }, data: { ...place, ...(!isDefault && { isDefault }) } })
    if (count === 0) throw new Refusal('not-found')
    if (isDefault) await offerFirst(tx, personId, id)
  })
}
