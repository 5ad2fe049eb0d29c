import * as z from 'zod'
import type { ConsentChannel, DeliveryMethod, OrderState, PaymentMethod } from '#lib/db/generated/enums.ts'
import { text } from '#lib/form/fields.ts'
import { customerShows, exportKindCodes } from './kinds.ts'

const day = z.union([z.literal(''), z.iso.date('Нужна дата')]).transform((value) => (value === '' ? null : value))
/** A choice that may be left open; null then. */
const choice = <Value extends string>(values: readonly Value[]) => z.union([z.literal(''), z.enum(values)]).default('').transform((value) => (value === '' ? null : value))
const shows = Object.keys(customerShows) as (keyof typeof customerShows)[]
const code = z.string().max(60).regex(/^[a-z0-9-]*$/).default('').transform((value) => (value === '' ? null : value))

// The browser takes no file of the database along.
const orderStates = ['placed', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'expired', 'returned'] as const satisfies readonly OrderState[]
const payments = ['online', 'on_delivery'] as const satisfies readonly PaymentMethod[]
const deliveries = ['courier', 'pickup', 'post'] as const satisfies readonly DeliveryMethod[]
const channels = ['email', 'sms', 'site'] as const satisfies readonly ConsentChannel[]

/** Whom the file is about: what the lists of the desk are filtered by. Each kind reads its own. */
const filters = {
  /** Customers. */
  show: choice(shows),
  /** Orders. */
  state: choice(orderStates),
  payment: choice(payments),
  delivery: choice(deliveries),
  region: code,
  /** Consents: what for, by which channel, and whether it holds. */
  consent: code,
  channel: choice(channels),
  holds: choice(['yes', 'no']),
}

/** What is to be taken away, what for, whom of, and of which days (Saratov). */
export const exportSchema = z.object({
  kind: z.enum(exportKindCodes, 'Выберите, что выгрузить'),
  purpose: z.string().min(1, 'Выберите цель').max(60),
  reason: text(10, 300, 'Опишите, зачем нужен файл: не короче 10 знаков'),
  from: day,
  to: day,
  ...filters,
}).refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: 'Конец раньше начала' })

export const dropExportSchema = z.object({ id: z.uuid() })

const kept = <Schema extends z.ZodType<unknown, string | undefined>>(schema: Schema) => z.preprocess((value) => value ?? '', schema)

/** How the filters stand in the row; those of a destroyed or older row are empty. */
export const exportFilters = z.object({
  from: z.string().nullable().default(null), to: z.string().nullable().default(null),
  show: kept(filters.show), state: kept(filters.state), payment: kept(filters.payment), delivery: kept(filters.delivery), region: kept(filters.region),
  consent: kept(filters.consent), channel: kept(filters.channel), holds: kept(filters.holds),
})
export type ExportFilters = z.output<typeof exportFilters>

/** Of all that a form has sent, what this kind is filtered by. */
export function filtersOf(kind: (typeof exportKindCodes)[number], given: ExportFilters): Partial<ExportFilters> {
  const { from, to, show, state, payment, delivery, region, consent, channel, holds } = given
  const own = { customers: { show }, orders: { state, payment, delivery, region }, consents: { consent, channel, holds } }[kind]
  return Object.fromEntries(Object.entries({ from, to, ...own }).filter(([, value]) => value !== null))
}
