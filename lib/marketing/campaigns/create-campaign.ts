import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import type { Actor } from './actor.ts'
import { findCell } from './find-cell.ts'
import type { CreateCampaignInput } from './schema.ts'

/** A new draft with an empty variant `a`; with `trigger` a standing one. Refusal `invalid` (fields `cell`, `audienceId`). */
export async function createCampaign({ name, cell, audienceId, trigger }: CreateCampaignInput & { readonly trigger?: CampaignTrigger }, { personId }: Actor): Promise<{ id: string; number: number }> {
  return db.$transaction(async (tx) => {
    const { purpose, channel } = await findCell(tx, cell)
    if (audienceId !== null && (await tx.audience.count({ where: { id: audienceId, archivedAt: null } })) === 0) throw new Refusal('invalid', { audienceId: 'Такой аудитории больше нет' })
    return tx.campaign.create({
      data: { name, purpose, channel, audienceId, trigger: trigger ?? null, authorId: personId, variants: { create: { letter: 'a' } } },
      select: { id: true, number: true },
    })
  })
}
