import type { Customer } from '#lib/auth/types.ts'
import { db } from '#lib/db/db.ts'

/** Switches the letters after sign-ins from new devices on or off. */
export async function setSignInNotices({ personId }: Customer, on: boolean): Promise<void> {
  await db.account.update({ where: { personId }, data: { signInNotices: on } })
}
