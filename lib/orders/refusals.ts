const words: Readonly<Record<string, string>> = {
  'not-found': 'Заказ не найден. Откройте его по ссылке из письма.',
  'order-state': 'Заказ уже изменился. Обновите страницу, чтобы увидеть его нынешнее состояние.',
  'already-paid': 'Заказ уже оплачен. Обновите страницу: второй раз платить не нужно.',
  'paid-on-delivery': 'Этот заказ оплачивается при получении.',
  'bank-refused': 'Банк не принял платёж. Попробуйте ещё раз чуть позже: товары пока остаются за вами.',
  'bank-unreachable': 'Банк сейчас не отвечает. Попробуйте ещё раз через минуту: товары пока остаются за вами.',
  'nothing-left': 'Ничего из этого заказа сейчас нет в наличии. Загляните в каталог: там есть похожее.',
}

/** Why an action on the order was refused, and what to do next. */
export function orderRefusal(code: string): string {
  return words[code] ?? 'Не получилось. Обновите страницу и попробуйте ещё раз.'
}

/** When the server could not be reached at all. */
export const ORDER_UNREACHABLE = 'Нет связи с магазином. Проверьте интернет и попробуйте ещё раз.'
