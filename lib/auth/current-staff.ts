import { forbidden } from 'next/navigation'
import { Refusal } from '#lib/action/refusal.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { currentSession, customerOf, requireCustomer } from './current-customer.ts'
import { type Permission, roleFor } from './permissions.ts'
import type { Customer } from './types.ts'

/** Who of the staff acts, and in which of their roles: the one that the permission comes from. */
export type Staff = Customer & { readonly role: StaffRole }

/**
 * For pages of the desk: who works there, or off to the sign-in page, which leads back to `path`. Without the permission the page is the
 * forbidden one (403), which names what is missing.
 */
export async function staffOf(permission: Permission, path: string): Promise<Staff> {
  const customer = await customerOf(path)
  const role = roleFor(customer.roles, permission)
  if (!role) forbidden()
  return { ...customer, role }
}

/** For actions and routes of the desk. Refusals `signed-out`, `second-factor-required`, `not-permitted` (field `permission`). */
export async function requireStaff(permission: Permission): Promise<Staff> {
  const customer = await requireCustomer()
  const role = roleFor(customer.roles, permission)
  if (!role) throw new Refusal('not-permitted', { permission })
  return { ...customer, role }
}

/** For the frame of the desk: whose navigation to show; nobody's while nobody of the staff is there. */
export async function staffAtHand(): Promise<Customer | null> {
  const session = await currentSession()
  return session && session.secondFactor && session.roles.length > 0 ? session : null
}
