import type { Transaction } from './db.ts'
import type { StaffRole } from './generated/enums.ts'

/**
 * From here on to its end the transaction reads as one of the staff: rows of people whose data are blocked are not there, unless the role
 * is the privacy officer's (6.2.4), and nothing can be written. For what is shown masked; unmasked data are read by `readAsStaff`.
 */
export async function becomeStaff(tx: Pick<Transaction, '$executeRaw'>, role: StaffRole): Promise<void> {
  await tx.$executeRaw`SELECT set_config('shop.staff_role', ${role}, true)`
  await tx.$executeRaw`SET LOCAL ROLE shop_staff`
}
