import { pointWords } from '#lib/marketing/audiences/point-words.ts'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, text]) => ({ value, text }))

/** What a condition may be about. */
export const kinds = options({
  bought: 'Что купили', orders: 'Сколько заказов', turnover: 'На какую сумму', 'last-order': 'Когда последний заказ', 'never-bought': 'Ничего не купили', registered: 'Когда регистрация',
  region: 'Регион', source: 'Где дали согласие', 'bonus-level': 'Уровень бонусной программы', 'bonus-expiring': 'Бонусы сгорают',
})

export const boughtOrNot = options({ no: 'Купили', yes: 'Не купили' })
export const whats = options({ category: 'Семейство', product: 'Один товар' })
export const periods = options({ ever: 'За всё время', last: 'За последние дни', between: 'С дня по день' })
export const compares = options({ 'at-least': 'Не меньше', 'at-most': 'Не больше' })
export const orderSides = options({ before: 'Раньше, чем', since: 'Не раньше, чем' })
export const moments = options({ ago: 'Столько дней назад', day: 'День' })
export const places = options({ delivered: 'Последняя доставка', address: 'Основной адрес' })
export const inOrNot = options({ no: 'В этих регионах', yes: 'Не в этих регионах' })
export const hereOrNot = options({ no: 'Здесь', yes: 'Не здесь' })
export const levelOrNot = options({ no: 'На этих уровнях', yes: 'Не на этих уровнях' })
export const untils = options({ ago: 'В ближайшие дни', day: 'До дня включительно' })
export const points = options(pointWords)
