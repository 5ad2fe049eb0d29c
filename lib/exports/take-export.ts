import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
import { recordUse } from '#lib/privacy/journal/record-use.ts'
import { exportKindCodes, exportKinds } from './kinds.ts'

type Taker = { readonly personId: string; readonly role: StaffRole; readonly roles: readonly StaffRole[] }

/** Whoever made it takes it, and the privacy officer. */
export const mayTake = (staff: Pick<Taker, 'personId' | 'roles'>, staffId: string): boolean => staffId === staff.personId || staff.roles.includes('privacy_officer')

/**
 * Hands over the file of an export: counted, and in the journal with the number of its rows. Refusal `not-found` when it is not there yet or
 * any more, or somebody else's.
 */
export async function takeExport(staff: Taker, id: string): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  return db.$transaction(async (tx) => {
    const found = await tx.deskExport.findFirst({ where: { id, state: 'finished', expiresAt: { gt: now() }, content: { not: null } } })
    if (!found?.content || !mayTake(staff, found.staffId)) throw new Refusal('not-found')
    const kind = exportKindCodes.find((each) => each === found.kind)
    const categories: readonly DataCategory[] = kind ? exportKinds[kind].categories : []
    await tx.deskExport.update({ where: { id }, data: { taken: { increment: 1 } } })
    await recordUse(tx, [{
      actor: `staff:${staff.personId}`, role: staff.role, verb: 'extract', purpose: found.purpose, basis: 'law', categories, count: Math.max(1, found.rows ?? 1), source: 'desk_exports',
      reason: `скачан файл выгрузки: ${found.reason}`,
    }])
    return { name: `${found.kind}-${found.createdAt.toISOString().slice(0, 10)}.csv`, content: found.content }
  })
}

/** Deletes a file before its time. Refusal `not-found`. */
export async function dropExport(staff: Pick<Taker, 'personId' | 'roles'>, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await tx.deskExport.findUnique({ where: { id }, select: { staffId: true } })
    if (!found || !mayTake(staff, found.staffId)) throw new Refusal('not-found')
    await tx.deskExport.updateMany({ where: { id, state: 'queued' }, data: { state: 'cancelled' } })
    await tx.deskExport.updateMany({ where: { id }, data: { content: null, expiresAt: now() } })
  })
}
