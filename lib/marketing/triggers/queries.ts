import { unstable_cache } from 'next/cache'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { maskContact } from '#lib/consent/mask-contact.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { db } from '#lib/db/db.ts'
import { isRestockOffered, type RestockGoods, restockGoods } from './restock-offer.ts'

/** Whether sold-out goods can be waited for; the same for everybody, so that a static page may ask. */
export const offersRestock: () => Promise<boolean> = unstable_cache(isRestockOffered, ['restock'], { tags: [tags.texts, tags.policy, tags.everything], revalidate: LIFETIME })

/** Waiting for a variant, as the page of this request shows it. */
export type RestockView = {
  readonly goods: RestockGoods
  readonly widget: ConsentWidget
  /** Where a signed-in person is told, masked; null for whoever types an address. */
  readonly email: string | null
  /** They wait already. */
  readonly waits: boolean
}

/** Null where there is no such variant, or nothing is offered. */
export async function restockView(sku: string): Promise<RestockView | null> {
  const [goods, widgets, offered, customer] = await Promise.all([restockGoods(sku), consentWidgets('restock'), offersRestock(), currentCustomer()])
  const [widget] = widgets
  if (!goods || !widget || !offered) return null
  if (!customer) return { goods, widget, email: null, waits: false }
  const { contacts } = await personContacts(db, customer.personId)
  const waits = (await db.restockRequest.count({ where: { variantId: goods.variantId, subject: { personId: customer.personId } } })) > 0
  return { goods, widget, email: contacts.email === undefined ? null : maskContact(contacts.email), waits }
}
