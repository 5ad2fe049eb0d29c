import type { DeliveryMethod, DeliveryQuote } from '#lib/delivery/types.ts'
import { formatDays } from '#lib/text/format-days.ts'
import { formatRoubles } from '#lib/money/money.ts'

export const methodNames: Readonly<Record<DeliveryMethod, string>> = {
  pickup: 'Пункт выдачи',
  courier: 'Курьер',
  post: 'Почта России',
}

const impossible: Readonly<Record<DeliveryMethod, string>> = {
  pickup: 'В этом регионе пунктов выдачи пока нет',
  courier: 'Курьер сюда не доставляет',
  post: 'Почта такую посылку не примет',
}

/** What a method costs and how long it takes, in words; `from`: the region is not known yet. */
export function offerText(method: DeliveryMethod, quote: DeliveryQuote | null, from: boolean) {
  if (!quote) return { description: impossible[method], aside: null }
  const price = quote.price === 0 ? 'бесплатно' : formatRoubles(quote.price)
  return {
    description: from ? 'Точную цену и срок покажем для вашего региона' : `${formatDays({ min: quote.daysMin, max: quote.daysMax })} после отправки`,
    aside: from && quote.price > 0 ? `от ${price}` : price,
  }
}
