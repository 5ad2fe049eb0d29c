import { stringify } from 'csv-stringify/sync'
import type { LiabilityMonth } from './read-liability.ts'

/** What is owed by month as a file that spreadsheets of this country open as it is: semicolons, a mark of UTF-8. Points; nobody's data. */
export function liabilityCsv(months: readonly LiabilityMonth[]): string {
  const add = (of: (month: LiabilityMonth) => number) => months.reduce((all, month) => all + of(month), 0)
  const rows = months.map(({ month, points, members, orders, welcome, referral, review, adjustment }) => [month, points, members, orders, welcome, referral, review, adjustment])
  const total = ['Всего', add(({ points }) => points), '', add(({ orders }) => orders), add(({ welcome }) => welcome), add(({ referral }) => referral), add(({ review }) => review), add(({ adjustment }) => adjustment)]
  const head = ['Сгорают в месяце', 'Бонусов', 'Участников', 'За заказы', 'За вступление', 'За друзей', 'За отзывы', 'Исправления']
  return stringify([head, ...rows, total], { delimiter: ';', bom: true, record_delimiter: 'windows' })
}
