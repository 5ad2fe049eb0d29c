import { blocksSchema } from '#lib/marketing/content/blocks.ts'
import type { ContentForm } from '#lib/marketing/content/schema.ts'

/** A variant of a campaign as its page reads it. */
export type EditedVariant = { readonly letter: string; readonly subject: string; readonly preheader: string; readonly blocks: unknown; readonly text: string }
export type EditedCampaign = { readonly id: string; readonly revision: number; readonly channel: 'email' | 'sms'; readonly trigger: string | null }

/** What the form of a variant begins with. */
export function contentValues({ id, revision }: EditedCampaign, { letter, subject, preheader, blocks, text }: EditedVariant): ContentForm {
  return { campaignId: id, letter: letter === 'b' ? 'b' : 'a', revision, subject, preheader, blocks: blocksSchema.parse(blocks), text }
}
