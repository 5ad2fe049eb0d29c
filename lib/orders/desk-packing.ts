import type { Staff } from '#lib/auth/current-staff.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import { deliveryPlace } from './delivery-place.ts'

/** So many lists are printed at once: a read of more people is another matter (5.5). */
export const PACKING_MOST = 100

/** What goes into a parcel and onto it. */
export type PackingList = Awaited<ReturnType<typeof readPackingLists>>[number]

/**
 * The packing lists of some orders, in the order of their numbers, with names, phones and places: a read of personal data that each of the
 * buyers finds in their journal (5.5). Orders of people whose data are blocked are not there (6.2.4), nor those that nobody packs any more.
 */
export function readPackingLists(staff: Pick<Staff, 'personId' | 'role'>, numbers: readonly number[]) {
  const who = { staff: staff.personId, role: staff.role, purpose: 'order', categories: ['names', 'contacts', 'address'], reason: 'сборка заказа', source: 'orders' } as const
  return readAsStaff(who, async (tx) => {
    const orders = await tx.order.findMany({
      where: { number: { in: [...numbers] }, depersonalisedAt: null, state: { in: ['placed', 'paid', 'packed', 'shipped'] } },
      orderBy: { number: 'asc' },
      take: PACKING_MOST,
      select: shown,
    })
    return {
      result: orders.map(({ lines, surname, givenName, patronymic, id: _id, personId: _personId, ...order }) => ({
        ...order,
        name: [surname, givenName, patronymic].filter((part) => part !== null).join(' '),
        place: deliveryPlace(order),
        // What was paid back before sending stays in the house.
        lines: lines
          .map(({ returnLines, quantity, ...line }) => ({ ...line, quantity: returnLines.reduce((rest, back) => rest - back.quantity, quantity) }))
          .filter(({ quantity }) => quantity > 0),
      })),
      personIds: orders.flatMap(({ personId }) => personId ?? []),
      orderIds: orders.filter(({ personId }) => personId === null).map(({ id }) => id),
    }
  })
}

const shown = {
  id: true, personId: true, number: true, state: true, placedAt: true, paymentMethod: true, bonusTotal: true, total: true, surname: true, givenName: true, patronymic: true, phone: true,
  deliveryMethod: true, city: true, postcode: true, address: true, pickupAddress: true, weight: true, track: true,
  region: { select: { name: true } },
  lines: {
    orderBy: { position: 'asc' },
    select: { position: true, sku: true, name: true, option: true, quantity: true, returnLines: { where: { return: { state: 'received' } }, select: { quantity: true } } },
  },
} as const
