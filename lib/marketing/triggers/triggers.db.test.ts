import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { setQuantity } from '#lib/cart/set-quantity.ts'
import { type Sink, startSink } from '#lib/cli/bench/start-sink.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { confirmByLink } from '#lib/consent/confirm-consents.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { closePlainPools } from '#lib/db/plain-transaction.ts'
import { requestReturn } from '#lib/orders/request-return.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { ADS, confirmationLink, eventsOf, someEmail, statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer, type MadeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { countOrders } from '../campaigns/count-orders.ts'
import { getCampaignReport } from '../campaigns/get-report.ts'
import { openCampaignPost } from '../sending/campaign-post.ts'
import { dispatchCampaign } from '../sending/dispatch-campaign.ts'
import { shopOffice } from '../sending/shop-office.ts'
import { askRestock } from './ask-restock.ts'
import { dropRestock } from './drop-restock.ts'
import { queueTriggered } from './queue-triggered.ts'
import { readAbouts } from './read-abouts.ts'
import { reviewPath } from './review-path.ts'
import { sweepTriggers } from './sweep-triggers.ts'
import { tellRestocked } from './tell-restocked.ts'

const RESTOCK = { purpose: 'back-in-stock', channel: 'email' } as const
const HOURS = 24
const DAYS = 10

let sink: Sink
let awaited: string
let carts: string
let asking: string

beforeAll(async () => {
  sink = await startSink()
  const variants = [{ letter: 'a', subject: 'Снова в продаже', blocks: [{ kind: 'heading', text: 'Снова в продаже' }, { kind: 'about' }] }]
  awaited = (await makeCampaign({ trigger: 'back_in_stock', purpose: 'back-in-stock', variants })).id
  carts = (await makeCampaign({ trigger: 'abandoned_cart', purpose: 'ads', variants })).id
  asking = (await makeCampaign({ trigger: 'review_request', purpose: 'ads', variants })).id
  await owner.$executeRaw`ALTER TABLE campaign_trigger_settings DISABLE TRIGGER campaign_trigger_settings_guarded`
  await owner.$executeRaw`INSERT INTO campaign_trigger_settings (campaign_id, wait_hours) VALUES (${carts}::uuid, ${HOURS}), (${asking}::uuid, ${DAYS * 24})`
  await owner.$executeRaw`ALTER TABLE campaign_trigger_settings ENABLE TRIGGER campaign_trigger_settings_guarded`
})
afterEach(() => travel(0))
afterAll(async () => {
  await sink.close()
  await Promise.all([closePlainPools(), owner.$disconnect()])
})

type Goods = Awaited<ReturnType<typeof makeVariant>>

async function soldOut(): Promise<Goods> {
  const goods = await makeVariant({ stock: 1 })
  await setStock(goods, -1)
  return goods
}

let moves = 0
const setStock = ({ sku }: Pick<Goods, 'sku'>, change: number) => correctStock({ key: `move:${sku}:${(moves += 1)}`, sku, quantity: change, note: 'проверка' })
const receive = ({ sku }: Pick<Goods, 'sku'>, quantity = 5) => receiveStock({ key: `receipt:${sku}:${(moves += 1)}`, sku, quantity })

async function ask(goods: Goods, { email = someEmail(), customer }: { email?: string; customer?: MadeCustomer } = {}): Promise<string> {
  await askRestock({ sku: goods.sku, email, consents: [await tokenOf('restock', RESTOCK)] }, customer?.personId ?? null, visit())
  return customer?.email ?? email
}

async function waitFor(goods: Goods, email = someEmail()): Promise<string> {
  await ask(goods, { email })
  await confirmByLink(await confirmationLink(email), visit('/subscription/confirm'))
  return email
}

const subjectOf = async (email: string): Promise<string> => (await db.subjectContact.findFirstOrThrow({ where: { hash: contactHash('email', email), releasedAt: null } })).subjectId
const requests = async (email: string): Promise<number> => db.restockRequest.count({ where: { subjectId: await subjectOf(email) } })

async function messages(email: string): Promise<string[]> {
  const rows = await db.campaignMessage.findMany({ where: { subjectId: await subjectOf(email) }, orderBy: { occurrence: 'asc' }, select: { state: true, reason: true } })
  return rows.map(({ state, reason }) => [state, reason].filter(Boolean).join(' '))
}

async function send(campaignId = awaited): Promise<void> {
  const post = openCampaignPost({ smtpUrl: sink.url, connections: 4 })
  await dispatchCampaign(campaignId, 0, { post, office: shopOffice })
  post.close()
}

describe('goods that are back §4.1.15 §5.1.6', () => {
  test('a request begins with the confirmation of its letter, and ends with its one message, and the consent with it', async () => {
    const goods = await soldOut()
    const email = await ask(goods)
    expect(await requests(email)).toBe(0)
    expect(await statesOf('email', email)).toEqual({ 'back-in-stock': 'granted' })
    await confirmByLink(await confirmationLink(email), visit('/subscription/confirm'))
    expect(await requests(email)).toBe(1)
    await receive(goods)
    const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`restocked:${goods.id}`}`
    expect(jobs).toHaveLength(1)
    expect(await tellRestocked(goods.id)).toBe(1)
    await send()
    expect(await messages(email)).toEqual(['accepted'])
    expect(await requests(email)).toBe(0)
    await sweepTriggers()
    expect(await statesOf('email', email)).toEqual({ 'back-in-stock': 'expired' })
    await setStock(goods, -5)
    await receive(goods)
    expect(await tellRestocked(goods.id)).toBe(0)
    expect(await messages(email)).toEqual(['accepted'])
  })

  test('two receipts at once, and the sweep besides, give one message', async () => {
    const goods = await soldOut()
    const emails = await Promise.all([waitFor(goods), waitFor(goods), waitFor(goods)])
    await Promise.all([receive(goods), receive(goods)])
    await Promise.all([tellRestocked(goods.id), tellRestocked(goods.id), tellRestocked(goods.id), sweepTriggers()])
    await Promise.all([send(), send()])
    for (const email of emails) expect(await messages(email)).toEqual(['accepted'])
  })

  test('withdrawn between: request and message go, nothing is sent §6.1.5', async () => {
    const goods = await soldOut()
    const email = await waitFor(goods)
    await receive(goods)
    expect(await tellRestocked(goods.id)).toBe(1)
    const subjectId = await subjectOf(email)
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId, cells: [RESTOCK], evidence: visit(), point: 'communications' }))
    expect(await requests(email)).toBe(0)
    await send()
    expect(await messages(email)).toEqual(['cancelled withdrawn'])
  })

  test('gone again before the hand-over: no message, and the request waits on for the next time', async () => {
    const goods = await soldOut()
    const email = await waitFor(goods)
    await receive(goods, 1)
    expect(await tellRestocked(goods.id)).toBe(1)
    await setStock(goods, -1)
    await send()
    expect(await messages(email)).toEqual(['cancelled not_needed'])
    expect(await requests(email)).toBe(1)
    await receive(goods, 1)
    expect(await tellRestocked(goods.id)).toBe(1)
    await send()
    expect(await messages(email)).toEqual(['cancelled not_needed', 'accepted'])
  })

  test('each variant is confirmed by itself: nobody is made to wait for what others name §4.1.5', async () => {
    const [first, second] = [await soldOut(), await soldOut()]
    const email = await waitFor(first)
    await ask(second, { email })
    expect(await requests(email)).toBe(1)
    expect(await eventsOf('email', email)).toEqual(['back-in-stock granted', 'back-in-stock confirmed'])
    await confirmByLink(await confirmationLink(email), visit('/subscription/confirm'))
    expect(await requests(email)).toBe(2)
    // Of two the consent lives until the last is answered.
    await receive(first)
    await tellRestocked(first.id)
    await send()
    await sweepTriggers()
    expect(await statesOf('email', email)).toEqual({ 'back-in-stock': 'confirmed*' })
  })

  test('a signed-in customer needs no letter, and takes it back with one press §6.1.4', async () => {
    const [goods, customer] = [await soldOut(), await makeCustomer()]
    await ask(goods, { customer })
    expect(await requests(customer.email)).toBe(1)
    await dropRestock(customer.personId, goods.sku, visit())
    expect(await requests(customer.email)).toBe(0)
    expect(await statesOf('email', customer.email)).toEqual({ 'back-in-stock': 'withdrawn' })
  })

  test('whose data are blocked gets nothing §6.2.4', async () => {
    const [goods, customer] = [await soldOut(), await makeCustomer()]
    await ask(goods, { customer })
    const subjectId = await subjectOf(customer.email)
    await receive(goods)
    await tellRestocked(goods.id)
    await db.$transaction((tx) => blockSubject(tx, { subjectId, cause: 'проверка' }))
    await send()
    expect(await messages(customer.email)).toEqual(['cancelled blocked'])
  })

  test('ends by itself after 90 days', async () => {
    const goods = await soldOut()
    const email = await waitFor(goods)
    travel(days(91))
    await sweepTriggers()
    expect(await requests(email)).toBe(0)
    expect(await statesOf('email', email)).toEqual({ 'back-in-stock': 'expired' })
  })

  test('refused: goods in stock, no box, a box of another point, more than twenty at once', async () => {
    const goods = await makeVariant({ stock: 3 })
    await expect(ask(goods)).rejects.toMatchObject({ code: 'in-stock' })
    await setStock(goods, -3)
    await expect(askRestock({ sku: goods.sku, email: someEmail(), consents: [] }, null, visit())).rejects.toMatchObject({ code: 'consent-missing' })
    await expect(askRestock({ sku: goods.sku, email: someEmail(), consents: [await tokenOf('communications', ADS)] }, null, visit())).rejects.toMatchObject({ code: 'consent-forged' })
    await expect(askRestock({ sku: 'NONE', email: someEmail(), consents: [] }, null, visit())).rejects.toMatchObject({ code: 'not-found' })
    const customer = await makeCustomer()
    for (let count = 0; count < 20; count += 1) await ask(await soldOut(), { customer })
    await expect(ask(goods, { customer })).rejects.toMatchObject({ code: 'restock-too-many' })
  })

  test('no statement makes a request without a living consent', async () => {
    const goods = await soldOut()
    const email = await ask(goods)
    const subjectId = await subjectOf(email)
    await expect(db.restockRequest.create({ data: { subjectId, variantId: goods.id } })).rejects.toThrow(/living consent/)
  })
})

async function allowAds({ personId, email }: MadeCustomer): Promise<void> {
  const token = await tokenOf('communications', ADS)
  await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens: [token], contacts: { email }, personId, evidence: visit(), proved: { email: 'test' } }))
}

describe('carts that lie §4.1.10', () => {
  async function shopper({ allows = true } = {}): Promise<{ customer: MadeCustomer; goods: Goods; cartId: string }> {
    const [customer, goods] = [await makeCustomer(), await makeVariant({ stock: 5 })]
    if (allows) await allowAds(customer)
    return { customer, goods, cartId: await addToCart(null, { variantId: goods.id, quantity: 1 }, customer.personId) }
  }

  /** The hand-over looks at the clock of the database. */
  const lain = (cartId: string, hours: number) => owner.$executeRaw`UPDATE carts SET updated_at = now() - make_interval(hours => ${hours}) WHERE id = ${cartId}::uuid`

  test('one message for one content, at most one a week; without consent none', async () => {
    const [one, other] = [await shopper(), await shopper({ allows: false })]
    await sweepTriggers()
    expect(await messages(one.customer.email)).toEqual([])
    await lain(one.cartId, HOURS + 1)
    await lain(other.cartId, HOURS + 1)
    await Promise.all([sweepTriggers(), sweepTriggers()])
    await send(carts)
    await sweepTriggers()
    expect(await messages(one.customer.email)).toEqual(['accepted'])
    expect(await db.campaignMessage.count({ where: { aboutId: other.cartId } })).toBe(0)
    const second = await makeVariant()
    await addToCart(null, { variantId: second.id, quantity: 1 }, one.customer.personId)
    await lain(one.cartId, HOURS + 1)
    await sweepTriggers()
    expect(await messages(one.customer.email)).toEqual(['accepted'])
    travel(days(8))
    await owner.$executeRaw`UPDATE carts SET updated_at = now() + interval '1 day' WHERE id = ${one.cartId}::uuid`
    await sweepTriggers()
    expect(await messages(one.customer.email)).toEqual(['accepted', 'planned'])
  })

  test('bought, emptied, touched or sold out meanwhile: not needed', async () => {
    const [bought, emptied, touched, gone] = [await shopper(), await shopper(), await shopper(), await shopper()]
    const all = [bought, emptied, touched, gone]
    for (const { cartId } of all) await lain(cartId, HOURS + 1)
    await sweepTriggers()
    await db.cart.delete({ where: { id: bought.cartId } })
    await setQuantity(emptied.cartId, { variantId: emptied.goods.id, quantity: 0 }, emptied.customer.personId)
    await addToCart(null, { variantId: touched.goods.id, quantity: 1 }, touched.customer.personId)
    await setStock(gone.goods, -5)
    travel(minutes(1))
    await send(carts)
    for (const { customer } of all) expect(await messages(customer.email)).toEqual(['cancelled not_needed'])
  })
})

describe('purchases to be asked about §4.1.10 §4.1.7', () => {
  /** Somebody whose order of two goods was handed over so many days ago. */
  async function buyer({ allows = true, ago = DAYS + 1 } = {}) {
    const customer = await makeCustomer()
    if (allows) await allowAds(customer)
    const order = await makeDelivered({ personId: customer.personId, lines: [{ quantity: 2 }, {}] })
    await owner.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`UPDATE order_events SET happened_at = now() - make_interval(days => ${ago}) WHERE order_id = ${order.id}::uuid AND kind = 'delivered'`
    })
    return { customer, order }
  }

  type Buyer = Awaited<ReturnType<typeof buyer>>

  async function write({ customer, order }: Buyer, position: number): Promise<void> {
    const { productId } = await db.variant.findUniqueOrThrow({ where: { id: order.variantIds[position] ?? '' }, select: { productId: true } })
    await db.review.create({ data: { productId, orderId: order.id, position, personId: customer.personId, rating: 4, text: '', createdAt: now() } })
  }

  const giveBack = ({ customer, order }: Buyer, lines: { position: number; quantity: number }[]) => requestReturn(customer.personId, { number: order.number, reason: 'defect', lines })
  const asked = async ({ order }: Buyer) => (await readAbouts('review_request', [order.id])).get(order.id)

  test('one message an order, to who agreed, when the days are over; its goods lead to their forms; what came of it is counted', async () => {
    const [one, other, early, late] = [await buyer(), await buyer({ allows: false }), await buyer({ ago: DAYS - 1 }), await buyer({ ago: DAYS + 8 })]
    await Promise.all([sweepTriggers(), sweepTriggers()])
    expect(await db.campaignMessage.count({ where: { aboutId: { in: [other, early, late].map(({ order }) => order.id) } } })).toBe(0)
    const about = await asked(one)
    for (const position of [0, 1]) expect(about?.html).toContain(`${reviewPath(one.order.number, position).replaceAll('&', '&amp;')}"`)
    expect(about?.html).toContain('Оценить')
    await send(asking)
    await sweepTriggers()
    expect(await messages(one.customer.email)).toEqual(['accepted'])
    await write(one, 1)
    await countOrders(asking)
    expect((await getCampaignReport(asking)).outcomes).toMatchObject({ reviewed: 1 })
  })

  test('asked about what is left to be written about alone; written about, sent back or blocked meanwhile: not at all', async () => {
    const [half, written, back, blocked, part] = [await buyer(), await buyer(), await buyer(), await buyer(), await buyer()]
    await write(half, 0)
    await sweepTriggers()
    expect((await asked(half))?.html).not.toContain(reviewPath(half.order.number, 0).replaceAll('&', '&amp;'))
    for (const position of [0, 1]) await write(written, position)
    await giveBack(back, [{ position: 0, quantity: 2 }, { position: 1, quantity: 1 }])
    await giveBack(part, [{ position: 0, quantity: 1 }])
    const subjectId = await subjectOf(blocked.customer.email)
    await db.$transaction((tx) => blockSubject(tx, { subjectId, cause: 'проверка' }))
    await send(asking)
    expect(await Promise.all([half, written, back, blocked, part].map(({ customer }) => messages(customer.email)))).toEqual([['accepted'], ['cancelled not_needed'], ['cancelled not_needed'], ['cancelled blocked'], ['accepted']])
    await sweepTriggers()
    expect(await messages(written.customer.email)).toEqual(['cancelled not_needed'])
  })

  test('withdrawn before it went: nothing is sent §6.1.5', async () => {
    const { customer } = await buyer()
    await sweepTriggers()
    expect(await messages(customer.email)).toEqual(['planned'])
    await db.$transaction((tx) => withdrawConsents(tx, { personId: customer.personId, cells: [ADS], evidence: visit(), point: 'communications' }))
    await send(asking)
    expect(await messages(customer.email)).toEqual(['cancelled withdrawn'])
  })

  test('somebody else’s order is nobody’s reason to be written to, whoever queues the message', async () => {
    const [one, other] = [await buyer({ ago: 1 }), await buyer({ ago: 1 })]
    const subjectId = await subjectOf(one.customer.email)
    expect(await db.$transaction((tx) => queueTriggered(tx, { trigger: 'review_request', subjectId, channel: 'email', aboutId: other.order.id }))).toBe(true)
    await send(asking)
    expect(await messages(one.customer.email)).toEqual(['cancelled not_needed'])
  })
})
