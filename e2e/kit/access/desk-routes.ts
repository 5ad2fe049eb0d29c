import type { Permission } from '#lib/auth/permissions.ts'
import type { DeskHousehold } from './desk-household.ts'

export type DeskRow = {
  readonly permission: Permission
  readonly path: (household: DeskHousehold) => string
  /** `page`: leads to the sign-in. `file`: made by a route, refuses without leading anywhere. */
  readonly kind: 'page' | 'file'
}

type Path = string | DeskRow['path']

const desk = (permission: Permission, path: Path): DeskRow => ({ permission, kind: 'page', path: typeof path === 'string' ? () => path : path })
export const file = (permission: Permission, path: Path): DeskRow => ({ ...desk(permission, path), kind: 'file' })

/** Every route of the desk, and the permission that opens it: 200 for roles that have it, 403 for all others. A route that is missing here fails the test. */
export const deskRoutes: Readonly<Record<string, DeskRow>> = {
  '/desk': desk('today.read', '/desk'),
  '/desk/reports': desk('reports.read', '/desk/reports'),
  '/desk/staff': desk('staff.manage', '/desk/staff'),
}
