import { db } from '#lib/db/db.ts'

/** The messages by which staff try the words of a campaign on themselves, one for each variant. Basis: their own person; about the campaign. */
export const campaignTestNames = ['campaign-test', 'campaign-test-b'] as const

/** Whether a message is such a trial: to staff of the shop, at a contact that they have proved and nobody else has. Looked up when it goes, whatever its row says. */
export async function isTriedByStaff({ template, personId, recipient }: { readonly template: string; readonly personId: string | null; readonly recipient: string }): Promise<boolean> {
  if (personId === null || !campaignTestNames.some((name) => name === template)) return false
  const contact = await db.contactPoint.findFirst({
    where: { personId, value: recipient, verifiedAt: { not: null }, person: { account: { roles: { isEmpty: false } } } },
    select: { personId: true },
  })
  return contact !== null
}
