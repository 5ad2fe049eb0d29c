import { db, type Transaction } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

/**
 * Reads for staff what is shown masked, or is nobody's name and contact: under the database role that sees nothing of blocked people (6.2.4),
 * without entries in the processing journal. Whatever leaves unmasked goes through `readAsStaff` first.
 */
export function readMasked<T>(role: StaffRole, read: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('shop.staff_role', ${role}, true)`
    await tx.$executeRaw`SET LOCAL ROLE shop_staff`
    const result = await read(tx)
    await tx.$executeRaw`SET LOCAL ROLE shop_app`
    return result
  })
}
