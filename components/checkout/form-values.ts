import type * as z from 'zod'
import { tokensOf } from '#components/consent/tokens-of.ts'
import type { checkoutSchema } from '#lib/checkout/schema.ts'
import type { CheckoutView } from '#lib/checkout/types.ts'
import { checkoutSum } from './checkout-sum.ts'
import { typedPoints } from './typed-points.ts'

const names = {
  contact: ['surname', 'givenName', 'patronymic', 'email', 'phone'],
  delivery: ['method', 'regionCode', 'city', 'address', 'postcode', 'pickupPointId'],
} as const

/** What stands in the form: a field that was never touched may be missing, a choice not made is empty. */
export type CheckoutValues = {
  contact?: Partial<Record<(typeof names.contact)[number], string>> | undefined
  delivery?: Partial<Record<(typeof names.delivery)[number], string | null>> | undefined
  saveAddress?: boolean | undefined
  paymentMethod?: string | null | undefined
  /** Points as they were typed. */
  bonus?: string | undefined
  /** Tokens of the boxes that are ticked; of a single box the form library tells no list. */
  consents?: readonly string[] | string | boolean | undefined
}

export type FieldName = `contact.${(typeof names.contact)[number]}` | `delivery.${(typeof names.delivery)[number]}` | 'paymentMethod' | 'bonus'

/** Every field, in the order of the page. */
export const labels: Readonly<Record<FieldName, string>> = {
  'contact.surname': 'Фамилия',
  'contact.givenName': 'Имя',
  'contact.patronymic': 'Отчество',
  'contact.email': 'Электронная почта',
  'contact.phone': 'Мобильный телефон',
  'delivery.regionCode': 'Регион',
  'delivery.method': 'Способ получения',
  'delivery.pickupPointId': 'Пункт выдачи',
  'delivery.postcode': 'Почтовый индекс',
  'delivery.city': 'Город или посёлок',
  'delivery.address': 'Улица, дом, квартира',
  paymentMethod: 'Способ оплаты',
  bonus: 'Списать бонусов',
}

export const fieldNames = Object.keys(labels) as FieldName[]

type Input = z.input<typeof checkoutSchema>

/** What the server gets; a choice that was not made goes as it is, for the schema to name. */
export function inputOf({ contact, delivery, saveAddress, paymentMethod, bonus, consents }: CheckoutValues, view: CheckoutView): Input {
  return {
    cartId: view.cart.id ?? '',
    expectedTotal: checkoutSum(view, { delivery, bonus }).total,
    contact: {
      surname: contact?.surname ?? '',
      givenName: contact?.givenName ?? '',
      patronymic: contact?.patronymic ?? '',
      email: contact?.email ?? '',
      phone: contact?.phone ?? '',
    },
    delivery: Object.fromEntries(names.delivery.map((name) => [name, delivery?.[name] ?? ''])) as Input['delivery'],
    saveAddress: saveAddress ?? false,
    // Of the texts that are shown now: whoever ticked another one has not read this one.
    consents: tickedOf({ consents }).filter((token) => view.consents.some((widget) => widget.token === token)),
    paymentMethod: paymentMethod as Input['paymentMethod'],
    // What was typed while one took part is no wish of who does not any more: the field is gone.
    bonus: view.points ? typedPoints(bonus) : 0,
  }
}

/** The tokens of the boxes that are ticked. */
export function tickedOf({ consents }: { readonly consents?: unknown }): string[] {
  const all: readonly unknown[] = Array.isArray(consents) ? consents : [consents]
  return all.filter((token) => typeof token === 'string').filter((token) => token !== '')
}

/** The values of a form that was posted without scripts. */
export function valuesOf(form: FormData): CheckoutValues {
  const text = (name: FieldName) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    contact: Object.fromEntries(names.contact.map((name) => [name, text(`contact.${name}`)])),
    delivery: Object.fromEntries(names.delivery.map((name) => [name, text(`delivery.${name}`)])),
    saveAddress: form.has('saveAddress'),
    paymentMethod: text('paymentMethod'),
    bonus: text('bonus'),
    consents: tokensOf(form),
  }
}
