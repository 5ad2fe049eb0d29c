const words: Readonly<Record<string, string>> = {
  'unknown-variant': 'Этот товар больше не продаётся. Выберите похожий в каталоге.',
  'sold-out': 'Товар только что закончился. Загляните позже или выберите другой вариант.',
  'too-many-lines': 'В корзине уже 50 разных товаров. Оформите этот заказ или уберите лишнее.',
  invalid: 'Столько в один заказ не поместится. Выберите количество от 1 до 20.',
}

/** Why the cart refused, and what to do next. */
export function cartRefusal(code: string): string {
  return words[code] ?? 'Не получилось изменить корзину. Обновите страницу и попробуйте ещё раз.'
}

/** When the server could not be reached at all. */
export const CART_UNREACHABLE = 'Нет связи с магазином. Проверьте интернет и попробуйте ещё раз.'
