import { randomUUID } from 'node:crypto'
import type { Customer } from '#lib/auth/types.ts'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

/** Somebody with an account, a proved e-mail, a proved mobile and a living session; without a password. */
export async function makeCustomer({ roles = [] }: { roles?: StaffRole[] } = {}): Promise<Customer & { email: string; mobile: string }> {
  const word = randomUUID().slice(0, 8)
  const email = `${word}@example.ru`
  const mobile = `+7917${String(parseInt(word, 16) % 10_000_000).padStart(7, '0')}`
  const moment = now()
  const person = await db.person.create({
    data: {
      surname: 'Иванова',
      givenName: 'Анна',
      contacts: {
        create: [
          { kind: 'email', value: email, source: 'registration', verifiedAt: moment },
          { kind: 'mobile', value: mobile, source: 'registration', verifiedAt: moment },
        ],
      },
      account: {
        create: {
          roles,
          sessions: {
            create: { method: 'link', device: 'Chrome, Windows', createdAt: moment, lastSeenAt: moment, expiresAt: new Date(moment.getTime() + SESSION_LIFE) },
          },
        },
      },
    },
    select: { id: true, givenName: true, account: { select: { sessions: { select: { id: true } } } } },
  })
  const sessionId = person.account?.sessions[0]?.id
  if (!sessionId) throw new Error('unreachable')
  return { sessionId, personId: person.id, givenName: person.givenName, roles, secondFactor: false, email, mobile }
}
