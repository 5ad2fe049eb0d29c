import { consentRefusal } from '#lib/consent/refusals.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { promoRefusal } from '#lib/promo/refusals.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { ofPoints } from '#lib/text/order-points.ts'
import { counted } from '#lib/text/plural.ts'

const words: Readonly<Record<string, string>> = {
  'cart-empty': 'Корзина пуста. Добавьте в неё товары и оформите заказ снова.',
  'cart-changed': 'Корзина изменилась в другой вкладке. Проверьте состав и сумму заказа и подтвердите ещё раз.',
  'total-changed': 'Сумма заказа изменилась. Проверьте её и подтвердите ещё раз.',
  'out-of-stock': 'Пока вы оформляли заказ, часть товаров раскупили. Поправьте количество в корзине: всё, что вы ввели, сохранится.',
  'no-delivery': 'Так этот заказ не доставить: выберите другой способ получения.',
  'pickup-point-gone': 'Этот пункт выдачи закрылся. Выберите другой.',
  'bonus-not-yours': 'Бонусами платит участник программы, когда он вошёл в личный кабинет. Войдите или оформите заказ без бонусов.',
  'bonus-blocked': 'Бонусы сейчас нельзя потратить: ваши данные заблокированы по вашему обращению. Оформите заказ без бонусов.',
  'bonus-whole': 'Введите целое число бонусов.',
  invalid: 'Проверьте отмеченные поля.',
}

/** Why the order was not placed, and what to do next. */
export function checkoutRefusal(code: string, fields: Readonly<Record<string, string>> = {}): string {
  if (code === 'too-many-tries') return `С вашего адреса в сети слишком много заказов. Попробуйте через ${counted(Number(fields.minutes ?? 60), 'минуту', 'минуты', 'минут')}: введённое сохранено.`
  if (code === 'bonus-most') return `Не больше ${ofPoints(Number(fields.most ?? 0))}: столько сейчас можно списать за этот заказ.`
  if (code === 'bonus-short') return `На счёте ${formatPoints(Number(fields.balance ?? 0))}: меньше, чем вы указали. Остальные потрачены в другой вкладке или сгорели.`
  if (code.startsWith('consent-')) return consentRefusal(code, fields)
  if (code.startsWith('promo-')) return `${promoRefusal(code, fields)}${withoutPromo(fields)} Проверьте и подтвердите ещё раз.`
  return words[code] ?? 'Не получилось оформить заказ. Попробуйте ещё раз: введённое сохранено, второго заказа не будет.'
}

function withoutPromo({ total }: Readonly<Record<string, string>>): string {
  return total === undefined ? '' : ` Без него заказ стоит ${formatRoubles(Number(total))}.`
}

/** When the server could not be reached at all: the order may or may not have been placed, and a repeat is harmless. */
export const CHECKOUT_UNREACHABLE = 'Нет связи с магазином. Проверьте интернет и нажмите ещё раз: второго заказа не будет.'
