import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignInput } from './schema.ts'

/** A new campaign as a draft: it gives nothing until somebody else has approved it. */
export async function createCampaign(input: CampaignInput, { personId }: { readonly personId: string }): Promise<{ readonly id: string }> {
  return db.$transaction((tx) => tx.bonusCampaign.create({ data: { ...input, authorId: personId, createdAt: now() }, select: { id: true } }))
}
