import { stringify } from 'csv-stringify/sync'
import * as z from 'zod'
import { toDecimal } from '#lib/money/money.ts'
import { cartFunnel } from './funnel.ts'
import type { Period } from './period.ts'
import { ordersByDay, salesByDay } from './sales.ts'

const kinds = ['sales', 'orders', 'funnel'] as const
export type ReportKind = (typeof kinds)[number]

const known = z.enum(kinds).nullable().catch(null)

/** The report that an address names, null when there is none. */
export function reportKind(name: unknown): ReportKind | null {
  return known.parse(name)
}

/** A report as a file that spreadsheets of this country open as it is: semicolons, decimal comma, a mark of UTF-8. Roubles. */
export async function reportsCsv(kind: ReportKind, period: Period): Promise<string> {
  return stringify(await rowsOf[kind](period), { delimiter: ';', bom: true, record_delimiter: 'windows' })
}

type Rows = (string | number)[][]

const rowsOf: { readonly [Kind in ReportKind]: (period: Period) => Promise<Rows> } = {
  sales: async (period) => [['День', 'Поступило, ₽', 'Возвращено, ₽'], ...(await salesByDay(period)).map(({ day, paid, refunded }) => [day, roubles(paid), roubles(refunded)])],
  orders: async (period) => [['День', 'Оформлено', 'Из них отменено'], ...(await ordersByDay(period)).map(({ day, placed, cancelled }) => [day, placed, cancelled])],
  funnel: async (period) => {
    const { carts, ordered, paid, delivered } = await cartFunnel(period)
    return [['Шаг', 'Сколько'], ['Корзины', carts], ['Заказы', ordered], ['Оплачены', paid], ['Вручены', delivered]]
  },
}

const roubles = (amount: number): string => toDecimal(amount).replace('.', ',')
