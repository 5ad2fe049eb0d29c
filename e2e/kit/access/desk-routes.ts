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
  '/desk/promo-codes': desk('promo.read', '/desk/promo-codes'),
  '/desk/promo-codes/new': desk('promo.edit', '/desk/promo-codes/new'),
  '/desk/promo-codes/[id]': desk('promo.read', ({ promoId }) => `/desk/promo-codes/${promoId}`),
  '/desk/promo-codes/[id]/report': file('promo.read', ({ promoId }) => `/desk/promo-codes/${promoId}/report`),
  '/desk/catalogue': desk('catalogue.read', '/desk/catalogue'),
  '/desk/catalogue/new': desk('catalogue.edit', '/desk/catalogue/new'),
  '/desk/catalogue/categories': desk('catalogue.read', '/desk/catalogue/categories'),
  '/desk/catalogue/[slug]': desk('catalogue.read', '/desk/catalogue/orbita-2'),
  '/desk/catalogue/[slug]/prices': desk('catalogue.read', '/desk/catalogue/orbita-2/prices'),
  '/desk/staff': desk('staff.manage', '/desk/staff'),
  '/desk/audit': desk('audit.read', '/desk/audit'),
  '/desk/messages': desk('messages.read', '/desk/messages'),
  '/desk/jobs': desk('jobs.read', '/desk/jobs'),
}
