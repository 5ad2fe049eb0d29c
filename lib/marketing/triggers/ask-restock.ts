import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { isRestockOffered, restockGoods } from './restock-offer.ts'
import type { askRestockSchema } from './schema.ts'

/**
 * Somebody wants to be told once when a sold-out variant can be bought again (4.1.15). A signed-in person's proved address is enough; any other gets a letter
 * that asks first, for each variant. Answers whether it waits for that. Refusals `not-found`, `in-stock`, `consent-missing`, those of a grant, `restock-too-many`,
 * `too-many-tries`.
 */
export async function askRestock({ sku, email, consents }: z.output<typeof askRestockSchema>, personId: string | null, evidence: Visit): Promise<{ waits: boolean }> {
  const goods = await restockGoods(sku)
  if (!goods || !(await isRestockOffered())) throw new Refusal('not-found')
  if (goods.forSale) throw new Refusal('in-stock')
  if (consents.length === 0) throw new Refusal('consent-missing', { consents: 'consent-missing' })
  const own = personId === null ? null : await personContacts(db, personId)
  const known = own?.contacts.email
  const address = known ?? email
  if (address === undefined) throw new Refusal('invalid', { email: 'Укажите электронную почту' })
  const whose = known === undefined ? { personId: null } : { personId, ...(own && { proved: own.proved }) }
  await takeTries(['ask:address', evidence.address])
  if (known === undefined || own?.proved.email === undefined) await takeTries(['ask:contact', address], ['ask:contact-day', address])
  const { waiting } = await db.$transaction((tx) =>
    grantConsents(tx, { point: 'restock', tokens: consents, contacts: { email: address }, ...whose, evidence, restock: goods.variantId }))
  return { waits: waiting.length > 0 }
}
