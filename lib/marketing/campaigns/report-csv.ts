import { stringify } from 'csv-stringify/sync'
import { toDecimal } from '#lib/money/money.ts'
import type { CampaignReport, Outcomes } from './get-report.ts'

const head = ['День', 'Открытий (кто разрешил считать)', 'Перешли (кто разрешил считать)', 'Переходов всего', 'Отписок', 'Жалоб', 'Заказов', 'На сумму, ₽', 'Отзывов']

/** Names of what is counted beside the days, in Russian. */
export type ReportWords = { readonly reason: (code: string) => string }

/** A report as a file that spreadsheets of this country open as it is: semicolons, decimal comma, a mark of UTF-8. Numbers of nobody. */
export function reportCsv({ numbers, outcomes, excluded, dropped, variants, days }: CampaignReport, { reason }: ReportWords): string {
  const { planned, handed, accepted, delivered, bounced, failed, unknown, waiting } = numbers
  const sums = [
    ['Запланировано', planned], ['Исключено', numbers.excluded], ...excluded.map((row) => [`Исключено: ${reason(row.reason)}`, row.count]), ['Ждёт отправки', waiting], ['Передано', handed], ['Приняли серверы', accepted],
    ['Доставлено', delivered], ['Вернулось', bounced], ['Не приняли', failed], ['Ответ неизвестен', unknown], ...dropped.map((row) => [`Не дошло: ${reason(row.reason)}`, row.count]),
    ...variants.map(({ letter, numbers: own }) => [`Вариант ${letter === 'a' ? 'А' : 'Б'}: передано`, own.handed]),
  ]
  const table = [...sums, [], head, ...days.map(({ day, ...each }) => [day, ...cells(each)]), ['Всего', ...cells(outcomes)], ...variants.map((each) => [`Вариант ${each.letter === 'a' ? 'А' : 'Б'}`, ...cells(each.outcomes)])]
  return stringify(table, { delimiter: ';', bom: true, record_delimiter: 'windows' })
}

function cells({ opened, clicked, followed, withdrawn, complained, ordered, revenue, reviewed }: Outcomes): (string | number)[] {
  return [opened, clicked, followed, withdrawn, complained, ordered, toDecimal(revenue).replace('.', ','), reviewed]
}
