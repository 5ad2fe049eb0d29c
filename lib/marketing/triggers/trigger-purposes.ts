import type { ConsentPurpose } from '#lib/consent/purposes.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import type { DataCategory } from '#lib/policy/categories.ts'

/** Which consent a standing campaign rests on, and which data that purpose has to allow. */
export const triggerPurposes: Readonly<Record<CampaignTrigger, { readonly purpose: ConsentPurpose; readonly category: DataCategory }>> = {
  back_in_stock: { purpose: 'back-in-stock', category: 'wishes' },
  abandoned_cart: { purpose: 'ads', category: 'cart' },
  review_request: { purpose: 'ads', category: 'reviews' },
}
