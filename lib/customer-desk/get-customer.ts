import * as z from 'zod'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { maskAddress, maskEmail, maskName, maskPhone } from '#lib/text/mask.ts'
import type { Unmasked } from '#lib/unmasking/is-unmasked.ts'

/** How much of each list the card shows. */
const SHOWN = 20
const MESSAGES_SHOWN = 10

export type CustomerCard = NonNullable<Awaited<ReturnType<typeof getCustomer>>>

const contactMask = (value: string): string => (value.includes('@') ? maskEmail(value) : maskPhone(value))

/**
 * What staff see of one person; null if there is nobody, or a block hides them (6.2.4). Names, contacts and addresses are masked unless
 * `unmasked`. No secret is read: the database role has no right to any.
 */
export async function getCustomer(role: StaffRole, personId: string, unmasked: Unmasked | null) {
  if (!z.uuid().safeParse(personId).success) return null
  const read = await readMasked(role, async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: {
        id: true, surname: true, givenName: true, patronymic: true, createdAt: true,
        contacts: { orderBy: { kind: 'asc' }, select: { kind: true, value: true, source: true, verifiedAt: true } },
        addresses: { orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }], select: { id: true, city: true, postcode: true, address: true, region: { select: { name: true } } } },
        account: { select: { createdAt: true, totpEnabledAt: true, lastUsedAt: true, passwordChangedAt: true, roles: true, signInNotices: true } },
        changes: { orderBy: [{ changedAt: 'desc' }, { id: 'desc' }], take: SHOWN, select: { id: true, field: true, before: true, after: true, source: true, changedAt: true } },
        orders: { orderBy: [{ placedAt: 'desc' }, { id: 'desc' }], take: SHOWN, select: { id: true, number: true, state: true, total: true, placedAt: true, paymentMethod: true } },
        acceptances: { orderBy: { acceptedAt: 'desc' }, take: 1, select: { acceptedAt: true, version: { select: { number: true } } } },
      },
    })
    if (!person) return null
    const whose = { OR: [{ personId }, { subject: { personId } }] }
    const [orderCount, returns, requests, claims, messages, lastSeen, blocks] = [
      await tx.order.count({ where: { personId } }),
      await tx.return.findMany({
        where: { order: { personId } }, orderBy: { requestedAt: 'desc' }, take: SHOWN,
        select: { id: true, state: true, reason: true, requestedAt: true, amount: true, order: { select: { number: true } } },
      }),
      await tx.subjectRequest.findMany({ where: whose, orderBy: { receivedAt: 'desc' }, take: SHOWN, select: { number: true, kind: true, state: true, receivedAt: true, dueAt: true } }),
      await tx.claim.findMany({ where: whose, orderBy: { receivedAt: 'desc' }, take: SHOWN, select: { number: true, kind: true, state: true, receivedAt: true, dueAt: true } }),
      await tx.outboxMessage.findMany({
        where: { OR: [{ personId }, { order: { personId } }, { request: { personId } }, { claim: { personId } }, { proof: { personId } }] },
        orderBy: { queuedAt: 'desc' }, take: MESSAGES_SHOWN,
        select: { id: true, class: true, channel: true, template: true, recipient: true, state: true, queuedAt: true, sentAt: true },
      }),
      // The role may not see the ids of sessions, which open them; a maximum needs none.
      await tx.session.aggregate({ where: { personId }, _max: { lastSeenAt: true } }),
      await tx.block.findMany({ where: { endedAt: null, ...whose }, orderBy: { startedAt: 'asc' }, select: { id: true, cause: true, startedAt: true } }),
    ]
    return { person, orderCount, returns, requests, claims, messages, lastSeen: lastSeen._max.lastSeenAt, blocks }
  })
  if (!read) return null
  const { person, messages, ...rest } = read
  const name = (value: string | null) => (unmasked ? (value ?? '') : maskName(value))
  const contact = (value: string) => (unmasked ? value : contactMask(value))
  const isName = (field: string) => field === 'surname' || field === 'givenName' || field === 'patronymic'
  const changed = (field: string, value: string | null) => (value === null ? null : isName(field) ? name(value) : contact(value))
  const { account, acceptances, addresses, changes, contacts, orders } = person
  return {
    ...rest, account, orders,
    id: person.id,
    since: person.createdAt,
    masked: unmasked === null,
    surname: name(person.surname), givenName: name(person.givenName), patronymic: name(person.patronymic),
    contacts: contacts.map(({ value, ...point }) => ({ ...point, value: contact(value) })),
    addresses: addresses.map(({ id, city, postcode, address, region }) => ({
      id, text: unmasked?.address ? [region.name, postcode, city, address].filter(Boolean).join(', ') : maskAddress({ city, address }), masked: !unmasked?.address,
    })),
    changes: changes.map(({ before, after, ...change }) => ({ ...change, before: changed(change.field, before), after: changed(change.field, after) })),
    messages: messages.map(({ recipient, ...message }) => ({ ...message, recipient: contact(recipient) })),
    acceptance: acceptances[0] ?? null,
    lastUsed: [account?.lastUsedAt ?? null, rest.lastSeen].filter((at) => at !== null).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
  }
}
