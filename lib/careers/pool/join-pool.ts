import type { Transaction } from '#lib/db/db.ts'
import { poolUntil } from './pool-term.ts'

type Join = { readonly subjectId: string; /** Whose data are kept for it. */ readonly applicationId: string; readonly at: Date }

/**
 * A candidate is thought of for other vacancies from now on, until the year of their consent is over (4.1.12, 5.1.8); whoever is there already is kept by this
 * application instead of the one before. The caller has granted the consent in this transaction. The database refuses it without one (trigger `guard_talent_pool`).
 */
export async function joinPool(tx: Transaction, { subjectId, applicationId, at }: Join): Promise<void> {
  const { since } = await tx.consentCurrent.findUniqueOrThrow({
    where: { subjectId_purpose_channel: { subjectId, purpose: 'talent-pool', channel: 'email' } }, select: { since: true },
  })
  const entry = { applicationId, enteredAt: at, until: poolUntil(since) }
  await tx.talentPoolEntry.upsert({ where: { subjectId }, create: { subjectId, ...entry }, update: { ...entry, askedAt: null } })
  await tx.applicationEvent.create({ data: { applicationId, kind: 'pooled', happenedAt: at } })
}
