import { db } from '#lib/db/db.ts'

export type AcceptedPolicy = { readonly number: number; readonly at: Date }

/** The latest version a person has taken note of; null for none. */
export async function acceptedPolicy(personId: string): Promise<AcceptedPolicy | null> {
  const accepted = await db.policyAcceptance.findFirst({
    where: { personId },
    orderBy: { version: { number: 'desc' } },
    select: { acceptedAt: true, version: { select: { number: true } } },
  })
  return accepted && { number: accepted.version.number, at: accepted.acceptedAt }
}
