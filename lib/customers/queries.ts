import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import type { ContactKind } from '#lib/db/generated/enums.ts'
import { findContactChange } from './find-contact-change.ts'
import type { AddressView, ContactChangeView, DataField, Datum, DoorKind, NameField, PersonalData } from './types.ts'

/** How much of the history is shown. */
const CHANGES_SHOWN = 200

/** What the shop knows of a person, where from, since when, and how it changed (6.1.2); null if there is nobody. */
export async function getPersonalData(personId: string): Promise<PersonalData | null> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      contacts: { select: { kind: true, value: true, source: true, verifiedAt: true } },
      changes: {
        orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
        take: CHANGES_SHOWN,
        select: { field: true, before: true, after: true, source: true, changedAt: true },
      },
    },
  })
  if (!person) return null
  const changesOf = (field: DataField) =>
    person.changes.filter((change) => change.field === field).map(({ before, after, source, changedAt }) => ({ before, after, source, changedAt }))
  const name = (field: NameField): Datum => {
    const changes = changesOf(field)
    const value = person[field]
    return { value, source: value === null ? null : (changes[0]?.source ?? 'registration'), verifiedAt: null, changes }
  }
  const contact = (field: DataField, kind: ContactKind): Datum => {
    const point = person.contacts.find((one) => one.kind === kind)
    return { value: point?.value ?? null, source: point?.source ?? null, verifiedAt: point?.verifiedAt ?? null, changes: changesOf(field) }
  }
  return {
    surname: name('surname'),
    givenName: name('givenName'),
    patronymic: name('patronymic'),
    email: contact('email', 'email'),
    mobile: contact('mobile', 'mobile'),
    contactPhone: contact('contactPhone', 'contact_phone'),
  }
}

/** A contact one signs in by, as it is now; null if there is none. */
export async function getContact(personId: string, kind: DoorKind): Promise<{ value: string; verifiedAt: Date | null } | null> {
  return db.contactPoint.findUnique({ where: { personId_kind: { personId, kind } }, select: { value: true, verifiedAt: true } })
}

/** The change of this contact that is under way, in whatever tab or device it was begun; null if there is none. */
export async function getContactChange(personId: string, kind: DoorKind): Promise<ContactChangeView | null> {
  const change = await findContactChange(db, personId, kind)
  return change && {
    from: change.old?.contact ?? null,
    to: change.new.contact,
    oldProved: change.old?.proved ?? true,
    newProved: change.new.proved,
    expiresAt: change.expiresAt,
    expired: change.expired,
  }
}

const shape = { id: true, regionCode: true, region: { select: { name: true } }, city: true, postcode: true, address: true, isDefault: true } as const

/** The addresses of a person, the one to offer first at the head, then the latest. */
export async function getAddresses(personId: string): Promise<AddressView[]> {
  const rows = await db.address.findMany({ where: { personId }, orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }], select: shape })
  return rows.map(viewOf)
}

/** An address of this person; null if there is none, whatever `id` says. */
export async function getAddress(personId: string, id: string): Promise<AddressView | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db.address.findFirst({ where: { personId, id }, select: shape })
  return row && viewOf(row)
}

function viewOf({ region, ...row }: Omit<AddressView, 'regionName'> & { region: { name: string } }): AddressView {
  return { ...row, regionName: region.name }
}
