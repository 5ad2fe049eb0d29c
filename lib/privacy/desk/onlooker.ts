import type { StaffRole } from '#lib/db/generated/enums.ts'

/** Who of the staff looks, and in which of their roles. */
export type Onlooker = { readonly personId: string; readonly role: StaffRole }
