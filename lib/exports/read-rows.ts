import * as z from 'zod'
import type { Transaction } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { toDecimal } from '#lib/money/money.ts'
import { words } from '#lib/privacy/register/words.ts'
import type { Seen } from '#lib/privacy/read-as-staff.ts'
import { maskEmail, maskPhone } from '#lib/text/mask.ts'
import { conditionOf } from './conditions.ts'
import type { ExportKind } from './kinds.ts'
import type { ExportFilters } from './schema.ts'

type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly seen: Pick<Seen<null>, 'personIds' | 'subjectIds' | 'orderIds'> }

/** The rows of an export; called under the database role of the staff. */
export function readRows(tx: Transaction, kind: ExportKind, filters: ExportFilters): Promise<Table> {
  return readers[kind](tx, conditionOf(kind, filters))
}

const readers: { readonly [Kind in ExportKind]: (tx: Transaction, wanted: Prisma.Sql) => Promise<Table> } = { customers, orders, consents }

const text = z.string().nullable().transform((value) => value ?? '')
const phoneText = text.transform((value) => value.replace(/^\+/, ''))

const person = z.object({ id: z.string(), surname: text, given_name: text, patronymic: text, email: text, mobile: phoneText, contact_phone: phoneText, since: text, orders: z.int() })

async function customers(tx: Transaction, wanted: Prisma.Sql): Promise<Table> {
  const found = z.array(person).parse(await tx.$queryRaw`
    SELECT p.id, p.surname, p.given_name, p.patronymic, to_char(p.created_at AT TIME ZONE 'Europe/Saratov', 'YYYY-MM-DD') AS since,
       max(c.value) FILTER (WHERE c.kind = 'email') AS email, max(c.value) FILTER (WHERE c.kind = 'mobile') AS mobile, max(c.value) FILTER (WHERE c.kind = 'contact_phone') AS contact_phone,
       (SELECT count(*)::int FROM orders o WHERE o.person_id = p.id) AS orders
     FROM people p LEFT JOIN contact_points c ON c.person_id = p.id WHERE ${wanted} GROUP BY p.id ORDER BY p.id`)
  return {
    head: ['Фамилия', 'Имя', 'Отчество', 'Электронная почта', 'Мобильный', 'Телефон для связи', 'С нами с', 'Заказов'],
    rows: found.map((row) => [row.surname, row.given_name, row.patronymic, row.email, row.mobile, row.contact_phone, row.since, String(row.orders)]),
    seen: { personIds: found.map(({ id }) => id) },
  }
}

const order = z.object({
  id: z.string(), person_id: z.string().nullable(), number: z.int(), placed: text, state: z.enum(['placed', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'expired', 'returned']), surname: text, given_name: text,
  patronymic: text, email: text, phone: phoneText, city: text, postcode: text, address: text, pickup_address: text, bonus_total: z.int(), total: z.int(),
})

async function orders(tx: Transaction, wanted: Prisma.Sql): Promise<Table> {
  const found = z.array(order).parse(await tx.$queryRaw`
    SELECT id, person_id, number, to_char(placed_at AT TIME ZONE 'Europe/Saratov', 'YYYY-MM-DD HH24:MI') AS placed, state::text AS state, surname, given_name, patronymic, email, phone,
       city, postcode, address, pickup_address, bonus_total, total
     FROM orders o WHERE ${wanted} ORDER BY number`)
  return {
    head: ['Номер', 'Оформлен', 'Состояние', 'Фамилия', 'Имя', 'Отчество', 'Электронная почта', 'Телефон', 'Город', 'Индекс', 'Адрес', 'Пункт выдачи', 'Бонусами, ₽', 'Итого, ₽'],
    rows: found.map((row) => [
      String(row.number), row.placed, words.order_state[row.state], row.surname, row.given_name, row.patronymic, row.email, row.phone, row.city, row.postcode, row.address, row.pickup_address,
      toDecimal(row.bonus_total).replace('.', ','), toDecimal(row.total).replace('.', ','),
    ]),
    seen: { personIds: found.flatMap(({ person_id: id }) => id ?? []), orderIds: found.filter(({ person_id: id }) => id === null).map(({ id }) => id) },
  }
}

const consent = z.object({
  subject_id: z.string(), person_id: z.string().nullable(), contact: text, purpose: z.string(), channel: z.enum(['email', 'sms', 'site']), state: z.string(), since: text, number: z.int().nullable(), hash: text,
})
const purposes: Readonly<Record<string, string>> = words.consent_purpose
const kinds: Readonly<Record<string, string>> = words.consent_kind

/** What stands in the ledger now. Contacts are masked: the ledger knows their digests only, and whose they are stands in the customers' file. */
async function consents(tx: Transaction, wanted: Prisma.Sql): Promise<Table> {
  const found = z.array(consent).parse(await tx.$queryRaw`
    SELECT c.subject_id, s.person_id, p.value AS contact, c.purpose, c.channel::text AS channel, c.state::text AS state, to_char(c.since AT TIME ZONE 'Europe/Saratov', 'YYYY-MM-DD HH24:MI') AS since,
       v.number, c.event_hash AS hash
     FROM consent_current c JOIN subjects s ON s.id = c.subject_id LEFT JOIN document_versions v ON v.id = c.text_version_id
     LEFT JOIN contact_points p ON p.person_id = s.person_id AND p.verified_at IS NOT NULL AND p.kind = (CASE c.channel WHEN 'email' THEN 'email' WHEN 'sms' THEN 'mobile' END)::contact_kind
     WHERE ${wanted} ORDER BY c.since, c.subject_id, c.purpose, c.channel`)
  return {
    head: ['Контакт', 'Цель', 'Канал', 'Состояние', 'С какого времени', 'Версия текста', 'Запись в реестре'],
    rows: found.map((row) => [
      row.contact.includes('@') ? maskEmail(row.contact) : maskPhone(row.contact), purposes[row.purpose] ?? row.purpose, words.channel[row.channel], kinds[row.state] ?? row.state, row.since,
      row.number === null ? '' : String(row.number), row.hash,
    ]),
    seen: { personIds: found.flatMap(({ person_id: id }) => id ?? []), subjectIds: found.filter(({ person_id: id }) => id === null).map(({ subject_id: id }) => id) },
  }
}
