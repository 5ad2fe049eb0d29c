import { randomInt, randomUUID } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import { db } from '#lib/db/db.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { someEmail, someMobile, tokenOf, visit } from './consent.ts'
import { makeVacancy } from './make-vacancy.ts'

export const VACANCIES = { purpose: 'vacancies', channel: 'email' } as const satisfies ConsentCell
export const TALENT_POOL = { purpose: 'talent-pool', channel: 'email' } as const satisfies ConsentCell

type Asked = {
  readonly vacancyId?: string
  readonly email?: string
  /** Whose account it belongs to; the e-mail has to be theirs. */
  readonly personId?: string | null
  readonly surname?: string
  readonly letter?: string
  readonly answers?: readonly { readonly question: string; readonly answer: string }[]
  /** The box of the talent pool was ticked, too: the consent, not the entry. */
  readonly agreesToPool?: boolean
}

export type MadeApplication = { readonly id: string; readonly number: number; readonly vacancyId: string; readonly subjectId: string; readonly email: string; readonly receivedAt: Date }

/** Somebody has answered a vacancy now: e-mail proved, consents in the ledger, the application with its answers and its first event. Without a CV. */
export async function makeApplication({ vacancyId, email = someEmail(), personId = null, surname = 'Кандидатова', letter, answers = [], agreesToPool = false }: Asked = {}): Promise<MadeApplication> {
  const vacancy = vacancyId ?? (await makeVacancy()).id
  const tokens = await Promise.all([VACANCIES, ...(agreesToPool ? [TALENT_POOL] : [])].map((cell) => tokenOf('vacancy', cell)))
  return db.$transaction(async (tx) => {
    await grantConsents(tx, { point: 'vacancy', tokens, contacts: { email }, personId, evidence: visit('/careers'), proved: { email: randomUUID() } })
    const subjectId = await subjectOfContact(tx, { channel: 'email', value: email }, personId)
    const receivedAt = now()
    const { id, number } = await tx.application.create({
      data: {
        vacancyId: vacancy, subjectId, surname, givenName: 'Анна', email, phone: someMobile(), rank: randomInt(1, 1_000_000), receivedAt, ...(letter !== undefined && { letter }),
        answers: { create: answers.map((each, position) => ({ ...each, position })) },
        events: { create: { kind: 'received', happenedAt: receivedAt } },
      },
      select: { id: true, number: true },
    })
    return { id, number, vacancyId: vacancy, subjectId, email, receivedAt }
  })
}
