import { formatRoubles } from '#lib/money/money.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'

type Fields = Readonly<Record<string, string>>

const words: Readonly<Record<string, string | ((fields: Fields) => string)>> = {
  'promo-unknown': 'Такого промокода нет. Проверьте, нет\u00a0ли опечатки.',
  'promo-early': ({ startsAt = '' }) => `Промокод начнёт действовать ${formatDay(new Date(startsAt))}.`,
  'promo-expired': 'Этот промокод больше не\u00a0действует.',
  'promo-used-up': 'Этот промокод уже использовали столько раз, сколько было можно.',
  'promo-used-by-you': 'Вы уже воспользовались этим промокодом.',
  'promo-not-for-these': 'Промокод не\u00a0действует на\u00a0товары в\u00a0корзине.',
  'promo-minimum': ({ minGoods, missing }) =>
    `Промокод действует при покупке от\u00a0${formatRoubles(Number(minGoods))}. Не\u00a0хватает ${formatRoubles(Number(missing))}.`,
  'promo-changed': 'Условия промокода только что изменились.',
  'cart-empty': 'Корзина пуста: сначала выберите товары.',
  'too-many-tries': ({ minutes }) => `Слишком много попыток. Попробуйте через\u00a0${counted(Number(minutes), 'минуту', 'минуты', 'минут')}.`,
  invalid: 'В\u00a0промокоде от\u00a03 до\u00a030 букв, цифр и\u00a0дефисов.',
}

/** Why a promo code does nothing, and what to do next. */
export function promoRefusal(code: string, fields: Fields = {}): string {
  const word = words[code]
  return typeof word === 'function' ? word(fields) : (word ?? 'Не\u00a0получилось применить промокод. Обновите страницу и\u00a0попробуйте ещё раз.')
}
