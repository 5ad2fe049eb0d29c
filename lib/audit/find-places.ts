import * as z from 'zod'
import { db } from '#lib/db/db.ts'

type Entry = { readonly id: bigint; readonly table: string; readonly rowId: string; readonly before: Values; readonly after: Values }
type Values = Readonly<Record<string, unknown>> | null

export type Place = { readonly name: string; readonly href: string }

const uuid = z.uuid()

/** Which row of another table an entry is about: its own id, or the column that says so. */
const ways: Readonly<Record<string, readonly [to: Target, column: string | null]>> = {
  orders: ['order', null], order_notes: ['order', 'order_id'], returns: ['order', 'order_id'], return_lines: ['order', 'order_id'], payments: ['order', 'order_id'], refunds: ['order', 'order_id'], settlement_receipts: ['order', 'order_id'],
  products: ['product', null], variants: ['variant', null], images: ['product', 'product_id'], attribute_values: ['product', 'product_id'], price_plans: ['variant', 'variant_id'],
  stock_movements: ['variant', 'variant_id'], subject_requests: ['request', null], claims: ['claim', null], incidents: ['incident', null], promo_codes: ['promo', null],
  people: ['person', null], accounts: ['staff', null], contact_points: ['person', 'person_id'], addresses: ['person', 'person_id'], bulk_runs: ['run', null], import_runs: ['import', null],
  bonus_rules: ['bonus-rules', null], bonus_levels: ['bonus-rules', 'rules_id'], bonus_category_rates: ['bonus-rules', 'rules_id'], bonus_campaigns: ['bonus-campaign', null], bonus_adjustments: ['bonus-member', 'member_id'],
}

type Target = 'order' | 'product' | 'variant' | 'request' | 'claim' | 'incident' | 'promo' | 'person' | 'staff' | 'run' | 'import' | 'bonus-rules' | 'bonus-campaign' | 'bonus-member'

/** The pages of the rows that entries are about, by the entry. A changed row says by its columns whose it is only when it was created or deleted. */
export async function findPlaces(entries: readonly Entry[]): Promise<ReadonlyMap<string, Place>> {
  const wanted = entries.flatMap((entry) => {
    const [to, column] = ways[entry.table] ?? []
    const id = uuid.safeParse(column ? (entry.after?.[column] ?? entry.before?.[column]) : entry.rowId)
    return to && id.success ? [{ entry: String(entry.id), to, id: id.data }] : []
  })
  const idsOf = (to: Target) => [...new Set(wanted.filter((each) => each.to === to).map(({ id }) => id))]
  const places = new Map<string, Place>()
  const put = (to: Target, id: string, name: string, href: string) => places.set(`${to}:${id}`, { name, href })

  const where = (to: Target) => ({ where: { id: { in: idsOf(to) } } })
  const numbered = { id: true, number: true } as const
  for (const { id, number } of idsOf('order').length ? await db.order.findMany({ ...where('order'), select: numbered }) : []) put('order', id, `№ ${number}`, `/desk/orders/${number}`)
  for (const { id, number } of idsOf('request').length ? await db.subjectRequest.findMany({ ...where('request'), select: numbered }) : []) put('request', id, `№ ${number}`, `/desk/requests/${number}`)
  for (const { id, number } of idsOf('claim').length ? await db.claim.findMany({ ...where('claim'), select: numbered }) : []) put('claim', id, `№ ${number}`, `/desk/claims/${number}`)
  for (const { id, number } of idsOf('incident').length ? await db.incident.findMany({ ...where('incident'), select: numbered }) : []) put('incident', id, `№ ${number}`, `/desk/incidents/${number}`)
  for (const { id, name, slug } of idsOf('product').length ? await db.product.findMany({ ...where('product'), select: { id: true, name: true, slug: true } }) : []) put('product', id, name, `/desk/catalogue/${slug}`)
  for (const { id, sku, product } of idsOf('variant').length ? await db.variant.findMany({ ...where('variant'), select: { id: true, sku: true, product: { select: { slug: true } } } }) : [])
    put('variant', id, sku, `/desk/catalogue/${product.slug}`)
  for (const { id, code } of idsOf('promo').length ? await db.promoCode.findMany({ ...where('promo'), select: { id: true, code: true } }) : []) put('promo', id, code, `/desk/promo-codes/${id}`)
  for (const { id, number } of idsOf('bonus-rules').length ? await db.bonusRules.findMany({ ...where('bonus-rules'), select: numbered }) : []) put('bonus-rules', id, `редакция ${number}`, `/desk/bonuses/rules/${number}`)
  for (const { id, name } of idsOf('bonus-campaign').length ? await db.bonusCampaign.findMany({ ...where('bonus-campaign'), select: { id: true, name: true } }) : []) put('bonus-campaign', id, name, `/desk/bonuses/campaigns/${id}`)
  for (const id of idsOf('bonus-member')) put('bonus-member', id, 'участник', `/desk/bonuses/members/${id}`)
  for (const id of idsOf('person')) put('person', id, 'карточка', `/desk/customers/${id}`)
  for (const id of idsOf('staff')) put('staff', id, 'сотрудники', '/desk/staff')
  for (const id of idsOf('run')) put('run', id, 'ход действия', `/desk/orders/runs/${id}`)
  for (const id of idsOf('import')) put('import', id, 'загрузка', `/desk/imports/${id}`)

  return new Map(wanted.flatMap(({ entry, to, id }) => {
    const place = places.get(`${to}:${id}`)
    return place ? [[entry, place] as const] : []
  }))
}
