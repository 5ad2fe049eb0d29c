import type { DeliveryMethod } from '#lib/delivery/types.ts'
import { formatDays } from '#lib/text/format-days.ts'
import { formatRoubles } from '#lib/money/money.ts'
import type { Offer } from './checkout-sum.ts'

export const methodNames: Readonly<Record<DeliveryMethod, string>> = {
  pickup: 'Пункт выдачи',
  courier: 'Курьер',
  post: 'Почта России',
}

/** «Доставка …» in a sum. */
export const howDelivered: Readonly<Record<DeliveryMethod, string>> = {
  pickup: 'в пункт выдачи',
  courier: 'курьером',
  post: 'почтой',
}

const impossible: Readonly<Record<DeliveryMethod, string>> = {
  pickup: 'В этом регионе пунктов выдачи пока нет',
  courier: 'Курьер сюда не доставляет',
  post: 'Почта такую посылку не примет',
}

/** What a method costs and how long it takes, in words; null where it is not to be had. */
export function offerText(method: DeliveryMethod, offer: Offer | null) {
  if (!offer) return { description: impossible[method], aside: null }
  const price = offer.price === 0 ? 'бесплатно' : formatRoubles(offer.price)
  return {
    description: `${formatDays({ min: offer.daysMin, max: offer.daysMax })} после отправки${offer.from ? ' — зависит от региона' : ''}`,
    aside: offer.from && offer.price > 0 ? `от ${price}` : price,
  }
}
