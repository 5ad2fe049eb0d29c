import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Customer } from '#lib/auth/types.ts'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

export type MadeCustomer = Customer & { readonly email: string; readonly mobile: string }

type Wish = { readonly roles?: StaffRole[]; readonly secondFactor?: boolean; readonly surname?: string; readonly givenName?: string }

/**
 * Somebody with an account, a proved e-mail, a proved mobile and a living session; without a password. With `secondFactor` the
 * session has one, as the staff's need it.
 */
export async function makeCustomer({ roles = [], secondFactor = false, surname = 'Иванова', givenName = 'Анна' }: Wish = {}): Promise<MadeCustomer> {
  const email = `${randomUUID()}@example.ru`
  const mobile = `+79${randomInt(100_000_000, 1_000_000_000)}`
  const moment = now()
  const person = await db.person.create({
    data: {
      surname,
      givenName,
      contacts: {
        create: [
          { kind: 'email', value: email, source: 'registration', verifiedAt: moment },
          { kind: 'mobile', value: mobile, source: 'registration', verifiedAt: moment },
        ],
      },
      account: {
        create: {
          roles,
          ...(secondFactor && { totpSecret: randomBytes(48), totpEnabledAt: moment }),
          sessions: { create: begun(secondFactor) },
        },
      },
    },
    select: { id: true, givenName: true, account: { select: { sessions: { select: { id: true } } } } },
  })
  const sessionId = person.account?.sessions[0]?.id
  if (!sessionId) throw new Error('unreachable')
  return { sessionId, personId: person.id, givenName: person.givenName, roles, secondFactor, email, mobile }
}

/** One more session of somebody who has an account: another browser, like the first. */
export async function makeSession({ personId, secondFactor }: Pick<Customer, 'personId' | 'secondFactor'>): Promise<{ sessionId: string }> {
  const { id } = await db.session.create({ data: { personId, ...begun(secondFactor) }, select: { id: true } })
  return { sessionId: id }
}

function begun(secondFactor: boolean) {
  const moment = now()
  return {
    method: 'link',
    device: 'Chrome, Windows',
    createdAt: moment,
    lastSeenAt: moment,
    secondFactorAt: secondFactor ? moment : null,
    expiresAt: new Date(moment.getTime() + SESSION_LIFE),
  } as const
}
