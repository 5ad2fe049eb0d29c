import { becomeStaff } from '#lib/db/become-staff.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { maskAddress, maskEmail, maskNames, maskPhone } from '#lib/text/mask.ts'
import { deliveryPlace } from './delivery-place.ts'
import { pointsOfOrder, pointsShown } from './points-of-order.ts'
import { leftOf } from './return-share.ts'

/** Whose data an order holds: a person's, or a guest's, known by the order alone. */
export type WhoseOrder = { readonly orderId: string; readonly personId: string | null }

/** What somebody has opened for a while; null: nothing. */
type Opened = { readonly address: boolean } | null

/**
 * An order as the desk shows it; null where there is none, or its buyer's data are blocked and somebody else than the privacy officer asks
 * (6.2.4). Name, contacts and place are masked unless `openedOf` says that whoever looks has given a reason. Kopecks, UTC.
 */
export async function getDeskOrder<O extends Opened>(number: number, role: StaffRole, openedOf: (whose: WhoseOrder) => Promise<O>) {
  const read = await readOrder(number, role)
  if (!read) return null
  const { order, names } = read
  const whose = { orderId: order.id, personId: order.personId }
  const opened = await openedOf(whose)
  const { surname: _s, givenName: _g, patronymic: _p, email: _e, phone: _ph, postcode: _c, address: _a, bonusEntries: _be, bonusMember: _bm, ...rest } = order
  return {
    ...rest,
    ...whose,
    opened,
    gone: order.depersonalisedAt !== null,
    contact: contactOf(order, opened),
    points: pointsOfOrder({ ...order, lines: order.lines.map((line) => ({ ...line, returnLines: line.returnLines.filter((back) => back.return.state === 'received') })) }),
    lines: order.lines.map(({ returnLines, ...line }) => ({ ...line, left: leftOf(line, returnLines) })),
    names,
  }
}

function readOrder(number: number, role: StaffRole) {
  // All of it as of one moment: state, payment and timeline say the same.
  return db.$transaction(async (tx) => {
    await becomeStaff(tx, role)
    const order = await tx.order.findUnique({ where: { number }, select: shown })
    return order && { order, names: await namesOf(tx, order) }
  }, { isolationLevel: 'RepeatableRead' })
}

/** With what is opened, as the page asks for it. */
export type DeskOrder = NonNullable<Awaited<ReturnType<typeof getDeskOrder<{ readonly address: boolean; readonly until: Date; readonly reason: string } | null>>>>

const shown = {
  id: true, number: true, personId: true, state: true, paymentMethod: true, placedAt: true, expiresAt: true, depersonalisedAt: true, policyNumber: true,
  surname: true, givenName: true, patronymic: true, email: true, phone: true,
  deliveryMethod: true, city: true, postcode: true, address: true, pickupAddress: true, deliveryDaysMin: true, deliveryDaysMax: true, weight: true, track: true,
  ...pointsShown,
  goodsTotal: true, discountTotal: true, deliveryTotal: true, total: true,
  region: { select: { name: true } },
  lines: {
    orderBy: { position: 'asc' },
    select: {
      position: true, sku: true, name: true, option: true, href: true, image: true, price: true, quantity: true, discountShare: true, bonusShare: true, bonusEarn: true, total: true,
      returnLines: { where: { return: { state: { not: 'withdrawn' } } }, select: { quantity: true, amount: true, bonusTaken: true, return: { select: { state: true } } } },
    },
  },
  events: { orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }], select: { id: true, kind: true, actor: true, note: true, happenedAt: true } },
  payments: { orderBy: { createdAt: 'asc' }, select: { id: true, state: true, amount: true, cancellation: true, createdAt: true, settledAt: true } },
  refunds: { orderBy: { createdAt: 'asc' }, select: { id: true, state: true, amount: true, reason: true, returnId: true, createdAt: true, settledAt: true } },
  returns: {
    orderBy: { requestedAt: 'asc' },
    select: {
      id: true, state: true, reason: true, requestedAt: true, refundDue: true, closedAt: true, amount: true, deliveryShare: true,
      lines: { orderBy: { position: 'asc' }, select: { position: true, quantity: true, amount: true, bonusBack: true, bonusTaken: true } },
    },
  },
  messages: { orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }], select: { id: true, template: true, channel: true, state: true, queuedAt: true, sentAt: true, error: true } },
  notes: { orderBy: { createdAt: 'asc' }, select: { id: true, staffId: true, text: true, createdAt: true } },
} as const satisfies Prisma.OrderSelect

type Row = Prisma.OrderGetPayload<{ select: typeof shown }>

function contactOf(order: Row, opened: Opened) {
  // Where a point of delivery is tells nothing of where somebody lives.
  const place = order.pickupAddress ?? (opened?.address ? deliveryPlace(order) : maskAddress(order))
  if (opened) {
    return {
      name: [order.surname, order.givenName, order.patronymic].filter((part) => part !== null).join(' '),
      email: order.email,
      phone: order.phone,
      place,
    }
  }
  return { name: maskNames(order.surname, order.givenName, order.patronymic), email: maskEmail(order.email), phone: maskPhone(order.phone), place }
}

/** The names of the staff who did something with the order or wrote a note, by person id. */
async function namesOf(tx: Transaction, { events, notes }: Row): Promise<ReadonlyMap<string, string>> {
  const ids = [...events.flatMap(({ actor }) => (actor.startsWith('staff:') ? [actor.slice('staff:'.length)] : [])), ...notes.map(({ staffId }) => staffId)]
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, surname: true, givenName: true } })
  return new Map(people.map(({ id, surname, givenName }) => [id, `${givenName} ${surname}`]))
}
