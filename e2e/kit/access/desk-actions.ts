import type { Permission } from '#lib/auth/permissions.ts'

/**
 * Every server action of the desk, and the permission it asks for before it reads anything. An action that is missing here fails the test,
 * which calls each with an argument that no schema takes: who may, is told `invalid`; who may not, `not-permitted`.
 */
export const deskActions: Readonly<Record<string, Permission>> = {
  'lib/desk/actions.ts#saveOwnView': 'today.read',
  'lib/desk/actions.ts#dropOwnView': 'today.read',
  'lib/desk/actions.ts#lookUp': 'today.read',
  'lib/catalogue/actions.ts#draftProduct': 'catalogue.edit',
  'lib/catalogue/actions.ts#editProduct': 'catalogue.edit',
  'lib/catalogue/actions.ts#setStatus': 'catalogue.edit',
  'lib/catalogue/actions.ts#addVariant': 'catalogue.edit',
  'lib/catalogue/actions.ts#editVariant': 'catalogue.edit',
  'lib/catalogue/actions.ts#moveVariant': 'catalogue.edit',
  'lib/catalogue/actions.ts#removeVariant': 'catalogue.edit',
  'lib/catalogue/actions.ts#editAttributes': 'catalogue.edit',
  'lib/catalogue/actions.ts#editImages': 'catalogue.edit',
  'lib/catalogue/actions.ts#openCategory': 'catalogue.edit',
  'lib/catalogue/actions.ts#editCategory': 'catalogue.edit',
  'lib/catalogue/actions.ts#moveCategory': 'catalogue.edit',
  'lib/catalogue/actions.ts#deleteCategory': 'catalogue.edit',
  'lib/catalogue/actions.ts#setPrice': 'prices.edit',
  'lib/catalogue/actions.ts#planPrice': 'prices.edit',
  'lib/catalogue/actions.ts#cancelPlan': 'prices.edit',
  'lib/promo/actions.ts#createPromo': 'promo.edit',
  'lib/promo/actions.ts#changePromo': 'promo.edit',
  'lib/promo/actions.ts#setPromoActive': 'promo.edit',
  'lib/staff/actions.ts#giveRole': 'staff.manage',
  'lib/staff/actions.ts#takeRole': 'staff.manage',
  'lib/messages/desk/actions.ts#retry': 'messages.retry',
  'lib/messages/desk/actions.ts#cancel': 'messages.retry',
  'lib/upkeep/actions.ts#runNow': 'jobs.retry',
  'lib/upkeep/actions.ts#remove': 'jobs.retry',
}
