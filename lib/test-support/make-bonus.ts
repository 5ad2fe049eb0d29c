import { randomBytes, randomUUID } from 'node:crypto'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { redeemPoints } from '#lib/bonus/ledger/redeem-points.ts'
import { givePoints } from './give-points.ts'
import { makeVariant } from './make-variant.ts'
import { owner } from './owner.ts'

export type MadeMember = { readonly id: string; readonly personId: string }

/** A member of the bonus programme who is somebody without an account yet; with points that end in a year, if wished. */
export async function makeMember({ points = 0 }: { readonly points?: number } = {}): Promise<MadeMember> {
  const { id: personId } = await db.person.create({ data: { surname: 'Иванова', givenName: 'Анна' }, select: { id: true } })
  const { id } = await db.bonusMember.create({ data: { personId, joinedAt: now(), rulesNumber: 1, referralCode: referralCode() }, select: { id: true } })
  if (points > 0) await givePoints(id, points)
  return { id, personId }
}

/** Nobody else's. */
export const referralCode = (): string => randomBytes(6).toString('hex').toUpperCase()

type Wish = { readonly points?: number; readonly earn?: number; readonly quantity?: number }

const buyer = {
  surname: 'Иванова', givenName: 'Анна', email: 'anna@example.ru', phone: '+79171234567', deliveryMethod: 'courier', regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1', deliveryDaysMin: 1,
  deliveryDaysMax: 2, weight: 300, paymentMethod: 'on_delivery',
} as const

let variantId: string | undefined

/** An order of one line as its placing leaves it: paid by `points`, which are redeemed, with `earn` promised. Throws what `redeemPoints` throws. */
export async function placeByPoints({ id, personId }: MadeMember, { points = 0, earn = 0, quantity = 1 }: Wish = {}): Promise<string> {
  variantId ??= (await makeVariant({ stock: 1 })).id
  const price = 100_000_000
  const total = price * quantity - points * 100
  const line = { position: 0, variantId, sku: 'X', name: 'Часы', option: 'Графит', href: '/', price, quantity, bonusShare: points * 100, bonusEarn: earn, total, vatCode: 1 }
  return db.$transaction(async (tx) => {
    const placed = await tx.order.create({
      data: { cartId: randomUUID(), personId, bonusMemberId: id, ...buyer, goodsTotal: price * quantity, bonusTotal: points * 100, deliveryTotal: 0, total, placedAt: now(), lines: { create: line } },
      select: { id: true },
    })
    if (points > 0) await redeemPoints(tx, { memberId: id, orderId: placed.id, points, at: now() })
    return placed.id
  })
}

/** The order is at its buyer's, without the ways between: it may earn. */
export async function noteDelivery(orderId: string): Promise<void> {
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.order.update({ where: { id: orderId }, data: { state: 'delivered', track: '80080012345678' } })
  })
}

/** A return of an order without the goods' way back: the ledger only wants to know that it is there. */
export async function noteReturn(orderId: string): Promise<string> {
  const id = randomUUID()
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.return.create({ data: { id, orderId, state: 'received', reason: 'defect', requestedAt: now(), closedAt: now(), refundDue: new Date(now().getTime() + days(10)), amount: 1 } })
  })
  return id
}
