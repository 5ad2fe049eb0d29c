import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { applyPromo } from '#lib/cart/apply-promo.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { makePromo } from '#lib/test-support/make-promo.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { changePromo } from './change-promo.ts'
import { createPromo } from './create-promo.ts'
import { changePromoSchema, createPromoSchema, type PromoForm } from './desk-schema.ts'
import { everyDay } from './every-day.ts'
import { exampleCart } from './example-cart.ts'
import { getPromoReport } from './get-promo-report.ts'
import { promoState } from './promo-state.ts'
import { getPromo, getPromos, readListQuery } from './queries.ts'
import { readWishes } from './read-wishes.ts'
import { reportCsv } from './report-csv.ts'
import { setPromoActive } from './set-promo-active.ts'

let variant: { id: string; productId: string; sku: string }
beforeEach(async () => {
  variant = await makeVariant({ stock: 50 })
})

const word = () => `DESK-${randomUUID().slice(0, 8).toUpperCase()}`
const form = (wish: Partial<PromoForm> = {}): PromoForm => ({
  code: word(), kind: 'percent', value: '10', startsAt: '2026-01-01T00:00', endsAt: '', minGoods: '', maxUses: '', maxUsesPerPerson: '1', categories: [], products: '', ...wish,
})
const create = (wish: Partial<PromoForm> = {}) => createPromo(createPromoSchema.parse(form(wish)))
const change = async (id: string, revision: number, wish: Partial<PromoForm>) => changePromo(changePromoSchema.parse({ ...form(wish), id, revision }))

async function used(code: string) {
  const cartId = await makeCart({ variantId: variant.id })
  await applyPromo({ cartId, personId: null, address: null }, code)
  return placeOrder(cartId, await fillCheckout(cartId))
}

async function fieldsOf(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.then(() => null, (reason: unknown) => reason)
  if (error instanceof Refusal && error.code === 'invalid') return Object.keys(error.fields).toSorted()
  throw new Error(`expected wrong fields, got ${String(error)}`)
}

test('the form says what staff mean: roubles, days of the shop’s zone, articles', async () => {
  const { id } = await create({ kind: 'amount', value: '1 500,50 ₽', startsAt: '2026-12-01T00:00', endsAt: '2026-12-02T00:00', minGoods: '3000', maxUses: '', products: variant.sku.toLowerCase() })
  expect(await getPromo(id)).toMatchObject({
    kind: 'amount', value: 150_050, minGoods: 300_000, startsAt: new Date('2026-11-30T20:00:00Z'), endsAt: new Date('2026-12-01T20:00:00Z'), maxUses: null, maxUsesPerPerson: 1,
    products: [{ id: variant.productId }], state: 'planned', redeemed: false,
  })
})

test.each<[string, Partial<PromoForm>]>([
  ['code', { code: 'а б' }], ['value', { value: '91' }], ['value', { value: '12,5' }], ['value', { kind: 'amount', value: '0' }], ['value', { value: '' }],
  ['startsAt', { startsAt: '' }], ['startsAt', { startsAt: '2026-02-30T00:00' }], ['endsAt', { endsAt: '2025-01-01T00:00' }], ['maxUses', { maxUses: '0' }], ['minGoods', { minGoods: '-5' }],
])('a wrong %s is told at its field: %o', (name, wish) => {
  const messages = createPromoSchema.safeParse(form(wish)).error?.issues.map(({ path, message }) => [path.join('.'), /[а-я]/.test(message)])
  expect(messages).toEqual([[name, true]])
})

test('a code is unique, and articles are known', async () => {
  const code = word()
  await create({ code })
  expect(await fieldsOf(create({ code: code.toLowerCase() }))).toEqual(['code'])
  expect(await fieldsOf(create({ products: 'NET-TAKOGO' }))).toEqual(['products'])
})

test('of two who change one code the second is told, and nothing of theirs is written', async () => {
  const { id } = await create()
  const promo = await getPromo(id)
  const [code, revision] = [promo?.code ?? '', promo?.revision ?? 0]
  const both = await Promise.all([outcome(change(id, revision, { code, value: '20' })), outcome(change(id, revision, { code, value: '20', maxUses: '5' }))])
  expect(both.toSorted()).toEqual(['changed-meanwhile', 'in'])
  expect(await outcome(change(id, revision, { code, value: '30' }))).toBe('changed-meanwhile')
  expect(await getPromo(id)).toMatchObject({ value: 20 })
})

test('who saves again goes on from the revision that was answered', async () => {
  const { id } = await create({ code: 'AGAIN-1' })
  const first = await change(id, 1, { code: 'AGAIN-1', products: variant.sku })
  expect((await change(id, first.revision, { code: 'AGAIN-1', value: '15', products: variant.sku })).revision).toBeGreaterThan(first.revision)
})

test('of a code that was used what it promised is refused field by field, term and limits change', async () => {
  const { id } = await create({ maxUsesPerPerson: '', maxUses: '5' })
  const promo = await getPromo(id)
  await used(promo?.code ?? '')
  const same = { code: promo?.code ?? '', maxUsesPerPerson: '', maxUses: '5' }
  const revision = promo?.revision ?? 0
  expect(await fieldsOf(change(id, revision, { ...same, value: '20', products: variant.sku, minGoods: '1', startsAt: '2026-01-02T00:00', maxUses: '4' }))).toEqual(['maxUses', 'minGoods', 'products', 'startsAt', 'value'])
  await change(id, revision, { ...same, maxUses: '6', endsAt: '2027-01-01T00:00' })
  expect(await getPromo(id)).toMatchObject({ maxUses: 6, uses: 1 })
  await setPromoActive({ id, active: false })
  await setPromoActive({ id, active: true })
  expect((await getPromo(id))?.state).toBe('active')
})

test('the list finds by a part of the code and by the state that the row says, page after page', async () => {
  const tag = word()
  const [past, ahead] = [new Date(now().getTime() - days(2)), new Date(now().getTime() + days(2))]
  await makePromo({ code: `${tag}-A` })
  await makePromo({ code: `${tag}-B`, startsAt: ahead })
  await makePromo({ code: `${tag}-C`, startsAt: past, endsAt: new Date(past.getTime() + 1000) })
  await makePromo({ code: `${tag}-D`, active: false })
  const one = await makePromo({ code: `${tag}-E`, maxUses: 1 })
  await used(one.code)
  for (const [state, letter] of [['active', 'A'], ['planned', 'B'], ['ended', 'C'], ['stopped', 'D'], ['used-up', 'E']] as const) {
    const { rows } = await getPromos(readListQuery({ q: tag.toLowerCase(), state }))
    expect(rows.map((row) => [row.code, row.state])).toEqual([[`${tag}-${letter}`, state]])
    expect(rows.map((row) => promoState(row, now()))).toEqual([state])
  }
  for (let index = 0; index < 52; index += 1) await makePromo({ code: `${tag}-N${index}` })
  const first = await getPromos({ q: `${tag}-N` })
  const second = await getPromos({ q: `${tag}-N`, before: first.older ?? '' })
  expect([first.rows.length, first.newer, second.rows.length, second.older]).toEqual([50, null, 2, null])
  expect((await getPromos({ q: `${tag}-N`, after: second.newer ?? '' })).rows).toEqual(first.rows)
})

test('the report counts what was not given back, and the file says the same', async () => {
  const promo = await makePromo()
  const [kept, gone] = [await used(promo.code), await used(promo.code)]
  await cancelOrder(gone.id)
  const order = await db.order.findUniqueOrThrow({ where: { id: kept.id } })
  const report = await getPromoReport(promo.id)
  expect(report).toMatchObject({ total: { orders: 1, revenue: order.total, discount: 129_900, delivery: 0 }, released: 1 })
  expect(reportCsv(report)).toMatch(/^\uFEFFДень;.*\r\n\d{4}-\d\d-\d\d;1;[\d]+,\d\d;1299,00;0,00\r\nВсего;1;/)
  const [day] = report.days
  if (!day) throw new Error('no day')
  expect(everyDay([{ ...day, day: '2026-02-27' }, { ...day, day: '2026-03-02' }]).map(({ day: name, orders }) => [name, orders])).toEqual([['2026-02-27', 1], ['2026-02-28', 0], ['2026-03-01', 0], ['2026-03-02', 1]])
})

test('an example cart tells what a code would do, whatever stands in the address', async () => {
  const other = await makeVariant({ price: 100_000 })
  const { id } = await create({ products: variant.sku })
  const promo = await getPromo(id)
  if (!promo) throw new Error('no promo')
  const example = await exampleCart(promo, readWishes({ sku: [variant.sku, other.sku.toLowerCase(), 'NET'], pieces: ['2', '1', 'x'] }))
  expect(example).toMatchObject({ effect: { discount: 259_800 }, unknown: [], lines: [{ quantity: 2, inScope: true }, { quantity: 1, inScope: false }] })
  expect((await exampleCart(promo, readWishes({ sku: 'NET', pieces: '1' }))).unknown).toEqual(['NET'])
  expect((await exampleCart(promo, [])).effect.discount).toBeGreaterThan(0)
})
