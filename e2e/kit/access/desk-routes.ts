import type { Permission } from '#lib/auth/permissions.ts'
import type { DeskHousehold } from './desk-household.ts'

export type DeskRow = {
  readonly permission: Permission
  readonly path: (household: DeskHousehold) => string
  /** `page`: leads to the sign-in. `file`: made by a route, refuses without leading anywhere. */
  readonly kind: 'page' | 'file'
  /** What who may gets where the path names nothing of their own: 404. Left out: 200. */
  readonly found?: 404
}

type Path = string | DeskRow['path']

const desk = (permission: Permission, path: Path): DeskRow => ({ permission, kind: 'page', path: typeof path === 'string' ? () => path : path })
export const file = (permission: Permission, path: Path): DeskRow => ({ ...desk(permission, path), kind: 'file' })

/** Every route of the desk, and the permission that opens it: 200 for roles that have it, 403 for all others. A route that is missing here fails the test. */
export const deskRoutes: Readonly<Record<string, DeskRow>> = {
  '/desk': desk('today.read', '/desk'),
  '/desk/reports': desk('reports.read', '/desk/reports'),
  '/desk/reports/[kind]': file('reports.read', '/desk/reports/sales'),
  '/desk/promo-codes': desk('promo.read', '/desk/promo-codes'),
  '/desk/promo-codes/new': desk('promo.edit', '/desk/promo-codes/new'),
  '/desk/promo-codes/[id]': desk('promo.read', ({ promoId }) => `/desk/promo-codes/${promoId}`),
  '/desk/promo-codes/[id]/report': file('promo.read', ({ promoId }) => `/desk/promo-codes/${promoId}/report`),
  '/desk/bonuses': desk('bonus.read', '/desk/bonuses'),
  '/desk/bonuses/rules': desk('bonus.read', '/desk/bonuses/rules'),
  '/desk/bonuses/rules/[number]': desk('bonus.read', '/desk/bonuses/rules/1'),
  '/desk/bonuses/campaigns': desk('bonus.read', '/desk/bonuses/campaigns'),
  '/desk/bonuses/campaigns/new': desk('bonus.edit', '/desk/bonuses/campaigns/new'),
  '/desk/bonuses/campaigns/[id]': desk('bonus.read', ({ bonusCampaignId }) => `/desk/bonuses/campaigns/${bonusCampaignId}`),
  '/desk/bonuses/liability': desk('bonus.read', '/desk/bonuses/liability'),
  '/desk/bonuses/liability/csv': file('bonus.read', '/desk/bonuses/liability/csv'),
  '/desk/bonuses/members': desk('bonus.read', '/desk/bonuses/members'),
  '/desk/bonuses/members/[id]': desk('bonus.read', ({ bonusMemberId }) => `/desk/bonuses/members/${bonusMemberId}`),
  '/desk/bonuses/adjustments': desk('bonus.read', '/desk/bonuses/adjustments'),
  '/desk/bonuses/referrals': desk('bonus.read', '/desk/bonuses/referrals'),
  '/desk/marketing': desk('marketing.read', '/desk/marketing'),
  '/desk/marketing/campaigns/new': desk('marketing.edit', '/desk/marketing/campaigns/new'),
  '/desk/marketing/campaigns/[number]': desk('marketing.read', ({ campaignNumber }) => `/desk/marketing/campaigns/${campaignNumber}`),
  '/desk/marketing/campaigns/[number]/report': desk('marketing.read', ({ campaignNumber }) => `/desk/marketing/campaigns/${campaignNumber}/report`),
  '/desk/marketing/campaigns/[number]/report/csv': file('marketing.read', ({ campaignNumber }) => `/desk/marketing/campaigns/${campaignNumber}/report/csv`),
  '/desk/marketing/triggers': desk('marketing.read', '/desk/marketing/triggers'),
  '/desk/marketing/suppressions': desk('marketing.read', '/desk/marketing/suppressions'),
  '/desk/marketing/audiences': desk('marketing.read', '/desk/marketing/audiences'),
  '/desk/marketing/audiences/new': desk('marketing.edit', '/desk/marketing/audiences/new'),
  '/desk/marketing/audiences/[id]': { ...desk('marketing.read', '/desk/marketing/audiences/00000000-0000-7000-8000-000000000000'), found: 404 },
  '/desk/candidates/[id]/cv/[fileId]': { ...file('candidates.files', '/desk/candidates/00000000-0000-7000-8000-000000000000/cv/00000000-0000-7000-8000-000000000000'), found: 404 },
  '/desk/candidates/[id]/cv/[fileId]/[page]': { ...file('candidates.files', '/desk/candidates/00000000-0000-7000-8000-000000000000/cv/00000000-0000-7000-8000-000000000000/1'), found: 404 },
  '/desk/catalogue': desk('catalogue.read', '/desk/catalogue'),
  '/desk/catalogue/new': desk('catalogue.edit', '/desk/catalogue/new'),
  '/desk/catalogue/categories': desk('catalogue.read', '/desk/catalogue/categories'),
  '/desk/catalogue/[slug]': desk('catalogue.read', '/desk/catalogue/orbita-2'),
  '/desk/catalogue/[slug]/prices': desk('catalogue.read', '/desk/catalogue/orbita-2/prices'),
  '/desk/orders': desk('orders.read', '/desk/orders'),
  '/desk/orders/[number]': desk('orders.read', ({ open }) => `/desk/orders/${open.number}`),
  '/desk/orders/[number]/packing-list': desk('orders.fulfil', ({ open }) => `/desk/orders/${open.number}/packing-list`),
  '/desk/orders/packing-lists': desk('orders.fulfil', ({ open }) => `/desk/orders/packing-lists?numbers=${open.number}`),
  '/desk/orders/bulk': desk('orders.fulfil', ({ open }) => `/desk/orders/bulk?kind=orders.pack&numbers=${open.number}`),
  '/desk/orders/runs': desk('orders.read', '/desk/orders/runs'),
  '/desk/orders/runs/[id]': desk('orders.read', ({ runId }) => `/desk/orders/runs/${runId}`),
  '/desk/stock': desk('stock.read', '/desk/stock'),
  '/desk/stock/[sku]': desk('stock.read', '/desk/stock/KVNT-GRAPHITE'),
  '/desk/imports': desk('catalogue.import', '/desk/imports'),
  '/desk/imports/[id]': desk('catalogue.import', ({ importId }) => `/desk/imports/${importId}`),
  '/desk/imports/[id]/errors': file('catalogue.import', ({ importId }) => `/desk/imports/${importId}/errors`),
  '/desk/imports/template/[kind]': file('catalogue.import', '/desk/imports/template/products'),
  '/desk/imports/export/[kind]': file('catalogue.read', '/desk/imports/export/prices'),
  '/desk/requests': desk('requests.read', '/desk/requests'),
  '/desk/requests/new': desk('requests.answer', '/desk/requests/new'),
  '/desk/requests/[number]': desk('requests.read', ({ requestNumber }) => `/desk/requests/${requestNumber}`),
  '/desk/requests/[number]/receipt': file('requests.read', ({ requestNumber }) => `/desk/requests/${requestNumber}/receipt`),
  '/desk/claims': desk('claims.read', '/desk/claims'),
  '/desk/claims/new': desk('claims.answer', '/desk/claims/new'),
  '/desk/claims/[number]': desk('claims.read', ({ claimNumber }) => `/desk/claims/${claimNumber}`),
  '/desk/claims/[number]/receipt': file('claims.read', ({ claimNumber }) => `/desk/claims/${claimNumber}/receipt`),
  '/desk/policy': desk('policy.read', '/desk/policy'),
  '/desk/policy/[document]': desk('policy.read', '/desk/policy/policy'),
  '/desk/policy/[document]/edit': desk('policy.draft', '/desk/policy/policy/edit'),
  '/desk/policy/[document]/purposes': desk('policy.read', '/desk/policy/policy/purposes'),
  '/desk/disclosures': desk('disclosures.read', '/desk/disclosures'),
  '/desk/disclosures/authority': desk('disclosures.read', '/desk/disclosures/authority'),
  '/desk/disclosures/authority/[number]': desk('disclosures.read', ({ authorityNumber }) => `/desk/disclosures/authority/${authorityNumber}`),
  '/desk/incidents': desk('incidents.read', '/desk/incidents'),
  '/desk/incidents/new': desk('incidents.edit', '/desk/incidents/new'),
  '/desk/incidents/[number]': desk('incidents.read', ({ drillNumber }) => `/desk/incidents/${drillNumber}`),
  '/desk/retention': desk('retention.read', '/desk/retention'),
  '/desk/retention/destructions/[id]': desk('retention.read', ({ destructionId }) => `/desk/retention/destructions/${destructionId}`),
  '/desk/retention/subjects/[id]': desk('destruction.approve', ({ subjectId }) => `/desk/retention/subjects/${subjectId}`),
  '/desk/retention/acts/[number]': file('retention.read', ({ actNumber }) => `/desk/retention/acts/${actNumber}`),
  '/desk/customers': desk('customers.read', '/desk/customers'),
  '/desk/customers/merge': desk('customers.merge', '/desk/customers/merge'),
  '/desk/customers/[id]': desk('customers.read', ({ owner }) => `/desk/customers/${owner.personId}`),
  '/desk/exports': desk('exports.make', '/desk/exports'),
  // A file is handed to whoever made it: e2e/specs/desk/exports.spec.ts.
  '/desk/exports/[id]/file': { ...file('exports.make', '/desk/exports/01890000-0000-7000-8000-000000000000/file'), found: 404 },
  '/desk/staff': desk('staff.manage', '/desk/staff'),
  '/desk/audit': desk('audit.read', '/desk/audit'),
  '/desk/messages': desk('messages.read', '/desk/messages'),
  '/desk/jobs': desk('jobs.read', '/desk/jobs'),
}
