import * as z from 'zod'
import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import type { CustomersOwn } from '#lib/unmasking/schema.ts'

/** What somebody with these roles opens to learn who wrote a review (5.5): the order it was bought by, where they see orders, else the person; null for who sees neither. */
export async function whoseReview(roles: readonly StaffRole[], id: string): Promise<CustomersOwn | null> {
  const may = (permission: Permission) => roleFor(roles, permission) !== null
  if (!may('personal.unmask') || !z.uuid().safeParse(id).success) return null
  const review = await db.review.findUnique({ where: { id }, select: { orderId: true, personId: true } })
  if (!review) return null
  if (may('orders.read')) return { orderId: review.orderId }
  return may('customers.read') ? { personId: review.personId } : null
}
