import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { Actor } from './actor.ts'

/** A new draft that says the same to the same audience; nothing of approval, launch or dates comes along. Refusal `not-found`. */
export async function copyCampaign({ id }: { readonly id: string }, { personId }: Actor): Promise<{ number: number }> {
  return db.$transaction(async (tx) => {
    const source = await tx.campaign.findUnique({ where: { id }, include: { variants: { omit: { campaignId: true } } } })
    if (!source) throw new Refusal('not-found')
    const { name, purpose, channel, trigger, audienceId, perMinute, complaintBrake, bounceBrake, windowDays, testShare, testHours, testRule } = source
    return tx.campaign.create({
      data: {
        name: `${name} — копия`.slice(0, 120), purpose, channel, trigger, audienceId, perMinute, complaintBrake, bounceBrake, windowDays, testShare, testHours, testRule, authorId: personId,
        variants: { create: source.variants.map(({ blocks, ...variant }) => ({ ...variant, blocks: blocks ?? [] })) },
      },
      select: { number: true },
    })
  })
}
