import type { StaffRole } from '#lib/db/generated/enums.ts'

/** Who is signed in, and by which session. */
export type Customer = {
  readonly sessionId: string
  readonly personId: string
  readonly givenName: string
  readonly roles: readonly StaffRole[]
  /** The second factor was given in this session. */
  readonly secondFactor: boolean
}
