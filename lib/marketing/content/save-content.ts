import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import type { Block } from './blocks.ts'
import { withinShop } from './href.ts'
import type { saveContentSchema } from './schema.ts'

/** States in which words may still change; what was approved goes back to draft by that (trigger `guard_campaign`). */
const OPEN = ['draft', 'review', 'approved', 'scheduled']

/**
 * Saves what a variant says, for whoever has seen the campaign at `revision`. Refusals `not-found`, `begun`, `changed-meanwhile` (nothing is written);
 * answers the revision it has now.
 */
export async function saveContent({ campaignId, letter, revision, ...content }: z.output<typeof saveContentSchema>): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM campaigns WHERE id = ${campaignId}::uuid FOR NO KEY UPDATE`
    const campaign = await tx.campaign.findUnique({ where: { id: campaignId }, select: { state: true, revision: true } })
    if (!campaign) throw new Refusal('not-found')
    if (!OPEN.includes(campaign.state)) throw new Refusal('begun')
    if (campaign.revision !== revision) throw new Refusal('changed-meanwhile')
    const { count } = await tx.campaignVariant.updateMany({ where: { campaignId, letter }, data: { ...content, blocks: content.blocks.map(withOwnPaths) } })
    if (count === 0) throw new Refusal('not-found')
    return tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { revision: true } })
  })
}

/** Addresses of the shop as paths, however they were copied. */
function withOwnPaths(block: Block): Block {
  return 'href' in block ? { ...block, href: withinShop(block.href, env.APP_URL) } : block
}
