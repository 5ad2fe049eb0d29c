import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { setQuantity } from '#lib/cart/set-quantity.ts'
import { type Sink, startSink } from '#lib/cli/bench/start-sink.ts'
import { days, minutes, travel } from '#lib/clock/clock.ts'
import { confirmByLink } from '#lib/consent/confirm-consents.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { closePlainPools } from '#lib/db/plain-transaction.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { ADS, confirmationLink, eventsOf, someEmail, statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer, type MadeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { openCampaignPost } from '../sending/campaign-post.ts'
import { dispatchCampaign } from '../sending/dispatch-campaign.ts'
import { shopOffice } from '../sending/shop-office.ts'
import { askRestock } from './ask-restock.ts'
import { dropRestock } from './drop-restock.ts'
import { sweepTriggers } from './sweep-triggers.ts'
import { tellRestocked } from './tell-restocked.ts'

const RESTOCK = { purpose: 'back-in-stock', channel: 'email' } as const
const HOURS = 24

let sink: Sink
let awaited: string
let carts: string

beforeAll(async () => {
  sink = await startSink()
  const variants = [{ letter: 'a', subject: 'Снова в продаже', blocks: [{ kind: 'heading', text: 'Снова в продаже' }, { kind: 'about' }] }]
  awaited = (await makeCampaign({ trigger: 'back_in_stock', purpose: 'back-in-stock', variants })).id
  const draft = await makeCampaign({ trigger: 'abandoned_cart', purpose: 'ads', variants })
  carts = draft.id
  await owner.$executeRaw`ALTER TABLE campaign_trigger_settings DISABLE TRIGGER campaign_trigger_settings_guarded`
  await owner.$executeRaw`INSERT INTO campaign_trigger_settings (campaign_id, wait_hours) VALUES (${carts}::uuid, ${HOURS})`
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

describe('carts that lie §4.1.10', () => {
  async function shopper({ allows = true } = {}): Promise<{ customer: MadeCustomer; goods: Goods; cartId: string }> {
    const [customer, goods] = [await makeCustomer(), await makeVariant({ stock: 5 })]
    if (allows) {
      const token = await tokenOf('communications', ADS)
      await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens: [token], contacts: { email: customer.email }, personId: customer.personId, evidence: visit(), proved: { email: 'test' } }))
    }
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
