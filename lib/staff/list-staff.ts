import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

export type StaffMember = {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly StaffRole[]
  /** Without it they get no further than the page that sets it up. */
  readonly secondFactor: boolean
  /** When one of their living sessions was last used; null without one. UTC. */
  readonly lastSeenAt: Date | null
}

/** Everybody who works here, by name. */
export async function listStaff(): Promise<StaffMember[]> {
  const found = await db.$queryRaw<{ id: string }[]>`SELECT person_id AS id FROM accounts WHERE roles <> '{}'`
  const people = await db.person.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ surname: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    select: {
      id: true, surname: true, givenName: true, patronymic: true,
      contacts: { where: { kind: 'email', verifiedAt: { not: null } }, select: { value: true }, take: 1 },
      account: {
        select: {
          roles: true, totpEnabledAt: true,
          sessions: { where: { revokedAt: null, expiresAt: { gt: now() } }, orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
        },
      },
    },
  })
  return people.map(({ id, surname, givenName, patronymic, contacts, account }) => ({
    personId: id,
    name: [surname, givenName, patronymic].filter(Boolean).join(' '),
    email: contacts[0]?.value ?? null,
    roles: account?.roles ?? [],
    secondFactor: account !== null && account.totpEnabledAt !== null,
    lastSeenAt: account?.sessions[0]?.lastSeenAt ?? null,
  }))
}
