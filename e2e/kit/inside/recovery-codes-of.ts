import { renewCodes } from '#lib/accounts/recovery-codes.ts'
import { db } from '#lib/db/db.ts'
import type { Person } from '../person.ts'

/** Recovery codes of an account with a second factor. */
export function recoveryCodesOf({ id }: Pick<Person, 'id'>): Promise<readonly string[]> {
  return db.$transaction((tx) => renewCodes(tx, id))
}
