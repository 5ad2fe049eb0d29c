import type { StaffRole } from '#lib/db/generated/enums.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'

const known = new Map<string, Promise<string>>()

/** The id of one of the staff in this role who does what tests need done; `other`: somebody else, for what two have to decide. */
export function staffOf(role: StaffRole, other = false): Promise<string> {
  const key = `${role} ${other}`
  const found = known.get(key) ?? makeCustomer({ roles: [role], secondFactor: true }).then(({ personId }) => personId)
  known.set(key, found)
  return found
}
