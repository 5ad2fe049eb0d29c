import * as z from 'zod'
import { consentTokens } from '#lib/consent/schema.ts'
import { city, email, optionalPersonName, personName, phone, postcode, regionCode, streetAddress as address } from '#lib/form/fields.ts'

/** Where to bring it: an address is asked only where it is needed (3.2.4). */
const delivery = z.discriminatedUnion('method', [
  z.object({ method: z.literal('courier'), regionCode, city, address }),
  z.object({ method: z.literal('pickup'), pickupPointId: z.uuid('Выберите пункт выдачи') }),
  z.object({ method: z.literal('post'), regionCode, city, postcode, address }),
], { error: 'Выберите способ получения' })

/** The checkout form, shared by the browser and the server. Money in kopecks. */
export const checkoutSchema = z.object({
  /** The cart this form shows: a form of another cart is refused, a repeat of this one finds its order. */
  cartId: z.uuid(),
  /** The total this form shows (kopecks): if it is no longer true, the shopper is told instead of charged. */
  expectedTotal: z.int().nonnegative(),
  contact: z.object({ surname: personName, givenName: personName, patronymic: optionalPersonName, email, phone }),
  delivery,
  /** A customer wants the address kept for the next order; never so unless they say it (6.1.1). */
  saveAddress: z.boolean().default(false),
  /** Boxes that were ticked; none is needed to buy (2.2, 6.1.1). */
  consents: consentTokens,
  /** Points that pay a part of the goods, a rouble each. */
  bonus: z.int('Введите целое число бонусов.').min(0, 'Введите целое число бонусов.').default(0),
  paymentMethod: z.enum(['online', 'on_delivery'], 'Выберите способ оплаты'),
})

export type CheckoutInput = z.output<typeof checkoutSchema>
