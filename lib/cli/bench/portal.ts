import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { seedCustomers } from './seed-customers.ts'
import { percentile, round, type Row, table } from './table.ts'

const USERS = 50
const SECONDS = 15
const COOKIE = 'authjs.session-token'

type Visitor = { readonly cookie: string; readonly order: number }

/** The portal with 100,000 customers and 1,000,000 orders in the database, seen by 50 of them at once. */
export async function benchPortal(base: string): Promise<string> {
  await seedCustomers()
  const visitors = await signIn()
  const pages: readonly (readonly [name: string, path: (visitor: Visitor) => string])[] = [
    ['/api/me', () => '/api/me'],
    ['/account', () => '/account'],
    ['/account/orders', () => '/account/orders'],
    ['/account/orders/[number]', ({ order }) => `/account/orders/${order}`],
    ['/account/personal-data', () => '/account/personal-data'],
    ['/account/addresses', () => '/account/addresses'],
    ['/account/security', () => '/account/security'],
  ]
  const rows: Row[] = []
  for (const [name, path] of pages) {
    await visit(base, visitors, path, { seconds: 4, everySecond: false })
    const paced = await visit(base, visitors, path, { seconds: SECONDS, everySecond: true })
    const pressed = await visit(base, visitors, path, { seconds: SECONDS, everySecond: false })
    rows.push([name, round(percentile(paced, 0.5)), round(percentile(paced, 0.95)), Math.round(pressed.length / SECONDS), round(percentile(pressed, 0.95))])
  }
  const [customers, orders] = [await db.account.count(), await db.order.count()]
  return [
    `${customers} customers, ${orders} orders, ${USERS} users at once:\n`,
    table(['page', 'a page a second each: p50, ms', 'p95, ms', 'without a pause: requests/s', 'p95, ms'], rows),
  ].join('\n')
}

/** Sessions of some customers, with two things in the cart each, and their cookies. */
async function signIn(): Promise<Visitor[]> {
  const orders = await db.order.findMany({ where: { number: { gt: 1_000_000 } }, distinct: ['personId'], orderBy: { number: 'desc' }, take: USERS, select: { number: true, personId: true } })
  const variants = await db.variant.findMany({ take: 2, where: { stockItem: { onHand: { gt: 5 } } }, select: { id: true } })
  return Promise.all(
    orders.map(async ({ number, personId }) => {
      if (personId === null) throw new Error('unreachable')
      const expiresAt = new Date(now().getTime() + SESSION_LIFE)
      const session = await db.session.create({ data: { personId, method: 'password', device: 'Chrome, Windows', expiresAt, claimedAt: now() }, select: { id: true } })
      let cartId: string | null = null
      for (const { id } of variants) cartId = await addToCart(cartId, { variantId: id, quantity: 1 })
      if (cartId !== null) await db.cart.update({ where: { id: cartId }, data: { personId } })
      const token = await encode({ token: { sub: session.id }, secret: env.AUTH_SECRET, salt: COOKIE, maxAge: SESSION_LIFE / 1000 })
      return { cookie: `${COOKIE}=${token}`, order: number }
    }),
  )
}

/** Milliseconds of every answer, the body read to its end. Throws when one of them is not a page. */
async function visit(base: string, visitors: readonly Visitor[], path: (visitor: Visitor) => string, { seconds, everySecond }: { seconds: number; everySecond: boolean }): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors.length })
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  await Promise.all(visitors.map(async (visitor, index) => {
    // They do not press at the same moment.
    if (everySecond) await sleep((1000 * index) / visitors.length)
    while (performance.now() < end) {
      const started = performance.now()
      await open(base + path(visitor), visitor.cookie, agent)
      const time = performance.now() - started
      times.push(time)
      if (everySecond) await sleep(Math.max(0, 1000 - time))
    }
  }))
  agent.destroy()
  return times
}

function open(url: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answers ${answer.statusCode}`))
      answer.resume().on('end', resolve).on('error', reject)
    }).on('error', reject)
  })
}
