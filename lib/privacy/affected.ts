import type { Transaction } from '#lib/db/db.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'

/** Whom an incident concerns: people, guests by the contacts of their orders, and subjects that are neither. */
export type Affected = {
  readonly personIds: readonly string[]
  readonly guests: readonly { readonly email: string; readonly phone: string }[]
  readonly subjectIds: readonly string[]
}

type Reader = (tx: Transaction) => Promise<{ readonly personIds?: readonly (string | null)[]; readonly guests?: Affected['guests']; readonly subjectIds?: readonly string[] }>

const personIdsOf = (rows: readonly { personId: string | null }[]) => rows.map(({ personId }) => personId)

const ofOrders: Reader = async (tx) => ({
  personIds: personIdsOf(await tx.order.findMany({ where: { personId: { not: null } }, distinct: ['personId'], select: { personId: true } })),
  guests: await tx.order.findMany({ where: { personId: null }, distinct: ['email'], select: { email: true, phone: true } }),
})

const ofPeople: Reader = async (tx) => ({ personIds: (await tx.person.findMany({ select: { id: true } })).map(({ id }) => id) })

const ofSubjects = (where: object): Reader => async (tx) => {
  const rows = await tx.subject.findMany({ where: { ...where, destroyedAt: null }, select: { id: true, personId: true } })
  return { personIds: personIdsOf(rows), subjectIds: rows.filter(({ personId }) => personId === null).map(({ id }) => id) }
}

/** Where people stand whose data of a category the shop holds. */
const readers: Readonly<Record<DataCategory, readonly Reader[]>> = {
  names: [ofPeople, ofOrders],
  contacts: [async (tx) => ({ personIds: personIdsOf(await tx.contactPoint.findMany({ distinct: ['personId'], select: { personId: true } })) }), ofOrders, ofSubjects({ contacts: { some: { releasedAt: null, channel: { not: 'site' } } } })],
  address: [async (tx) => ({ personIds: personIdsOf(await tx.address.findMany({ distinct: ['personId'], select: { personId: true } })) }), ofOrders],
  orders: [ofOrders],
  payments: [ofOrders],
  access: [async (tx) => ({ personIds: personIdsOf(await tx.account.findMany({ select: { personId: true } })) })],
  network: [async (tx) => ({ personIds: personIdsOf(await tx.session.findMany({ where: { address: { not: null } }, distinct: ['personId'], select: { personId: true } })) })],
  cart: [async (tx) => ({ personIds: personIdsOf(await tx.cart.findMany({ where: { personId: { not: null } }, select: { personId: true } })) })],
  wishes: [async (tx) => ({ personIds: personIdsOf(await tx.wish.findMany({ distinct: ['personId'], select: { personId: true } })) })],
  browsed: [
    async (tx) => ({ personIds: personIdsOf(await tx.comparedProduct.findMany({ distinct: ['personId'], select: { personId: true } })) }),
    async (tx) => ({ personIds: personIdsOf(await tx.viewingMemory.findMany({ select: { personId: true } })) }),
  ],
  consents: [ofSubjects({ events: { some: {} } })],
  requests: [ofSubjects({ OR: [{ requests: { some: {} } }, { claims: { some: {} } }, { questions: { some: {} } }] })],
  application: [ofSubjects({ applications: { some: {} } })],
  reviews: [async (tx) => ({ personIds: personIdsOf(await tx.review.findMany({ distinct: ['personId'], select: { personId: true } })) })],
  bonuses: [],
  visits: [],
}

/** Everybody whose data of these categories are held now, each once: a guest who is a subject or has proved the contact is not counted twice. */
export async function affectedBy(tx: Transaction, categories: readonly DataCategory[]): Promise<Affected> {
  const people = new Set<string>()
  const guests = new Map<string, { email: string; phone: string }>()
  const subjects = new Set<string>()
  for (const read of new Set(categories.flatMap((category) => readers[category]))) {
    const found = await read(tx)
    for (const id of found.personIds ?? []) if (id !== null) people.add(id)
    for (const guest of found.guests ?? []) guests.set(guest.email, guest)
    for (const id of found.subjectIds ?? []) subjects.add(id)
  }
  await joinGuests(tx, guests, people, subjects)
  return { personIds: [...people], guests: [...guests.values()], subjectIds: [...subjects] }
}

/** Guests known otherwise leave the list: whose proved contact it is becomes one of the people, a subject one of the subjects. */
async function joinGuests(tx: Transaction, guests: Map<string, unknown>, people: Set<string>, subjects: Set<string>): Promise<void> {
  if (guests.size === 0) return
  const owners = await tx.contactPoint.findMany({ where: { kind: 'email', verifiedAt: { not: null } }, select: { value: true, personId: true } })
  for (const { value, personId } of owners) if (guests.delete(value)) people.add(personId)
  const known = await tx.subjectContact.findMany({ where: { channel: 'email', releasedAt: null }, select: { hash: true, subject: { select: { id: true, personId: true } } } })
  const byHash = new Map(known.map(({ hash, subject }) => [hash, subject]))
  for (const email of guests.keys()) {
    const subject = byHash.get(contactHash('email', email))
    if (!subject) continue
    guests.delete(email)
    if (subject.personId === null) subjects.add(subject.id)
    else people.add(subject.personId)
  }
}

/** How many single data of these categories are held: what the law calls identifiers. */
export async function countIdentifiers(tx: Transaction, categories: readonly DataCategory[], { personIds, guests, subjectIds }: Affected): Promise<number> {
  const counters: Readonly<Partial<Record<DataCategory, () => Promise<number>>>> = {
    names: async () => personIds.length + guests.length,
    contacts: async () => (await tx.contactPoint.count()) + guests.length * 2 + (await tx.subjectContact.count({ where: { subjectId: { in: [...subjectIds] }, releasedAt: null } })),
    address: async () => (await tx.address.count()) + (await tx.order.count({ where: { personId: null, deliveryMethod: { not: 'pickup' } } })),
    orders: () => tx.order.count(),
    payments: () => tx.payment.count(),
    access: () => tx.account.count(),
    network: async () => (await tx.session.findMany({ where: { address: { not: null } }, distinct: ['address'], select: { address: true } })).length,
    cart: () => tx.cart.count(),
    wishes: () => tx.wish.count(),
    browsed: async () => (await tx.comparedProduct.count()) + (await tx.viewedProduct.count()),
    consents: () => tx.consentEvent.count(),
    application: () => tx.application.count(),
    reviews: () => tx.review.count(),
    requests: async () => (await tx.subjectRequest.count()) + (await tx.claim.count()),
  }
  let sum = 0
  for (const category of categories) sum += (await counters[category]?.()) ?? 0
  return sum
}
