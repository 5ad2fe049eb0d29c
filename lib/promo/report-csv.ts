import { stringify } from 'csv-stringify/sync'
import { toDecimal } from '#lib/money/money.ts'
import type { PromoReport } from './get-promo-report.ts'

/** A report as a file that spreadsheets of this country open as it is: semicolons, decimal comma, a mark of UTF-8. Roubles. */
export function reportCsv({ days, total }: PromoReport): string {
  const roubles = (amount: number) => toDecimal(amount).replace('.', ',')
  const rows = [...days, { day: 'Всего', ...total }].map(({ day, orders, revenue, discount, delivery }) => [day, orders, roubles(revenue), roubles(discount), roubles(delivery)])
  return stringify([['День', 'Заказов', 'Сумма заказов, ₽', 'Скидка на товары, ₽', 'Скидка на доставку, ₽'], ...rows], { delimiter: ';', bom: true, record_delimiter: 'windows' })
}
