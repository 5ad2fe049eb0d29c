import { DeskSection } from '#components/desk/section.tsx'
import { env } from '#lib/env.ts'
import { blocksSchema } from '#lib/marketing/content/blocks.ts'
import { readGoods } from '#lib/marketing/content/find-goods.ts'
import { renderPreview } from '#lib/marketing/content/preview-content.ts'
import { sampleFrame } from '#lib/marketing/content/sample-frame.ts'
import { ContentEditor } from './content-editor.tsx'
import { ContentPreview } from './content-preview.tsx'
import type { EditedCampaign, EditedVariant } from './content-values.ts'

type Props = {
  readonly campaign: EditedCampaign & { readonly variants: readonly EditedVariant[] }
  /** Whoever looks may change the words, and the campaign has not begun. */
  readonly edits: boolean
}

/** What a campaign says, a section for each variant: to be written, or to be looked at. As wide as the page. */
export function ContentSection({ campaign, edits }: Props) {
  return campaign.variants.map((variant) => (
    <DeskSection key={variant.letter} title={titleOf(campaign, variant)}>
      {edits ? <Editor campaign={campaign} variant={variant} /> : <Look campaignId={campaign.id} letter={variant.letter} />}
    </DeskSection>
  ))
}

function titleOf({ channel, variants }: Props['campaign'], { letter }: EditedVariant): string {
  const what = channel === 'email' ? 'Письмо' : 'SMS'
  return variants.length === 1 ? what : `${what}, вариант ${letter === 'b' ? 'Б' : 'А'}`
}

async function Editor({ campaign: { id, revision, channel, trigger }, variant: { letter, subject, preheader, blocks, text } }: { readonly campaign: EditedCampaign; readonly variant: EditedVariant }) {
  const slugs = blocksSchema.parse(blocks).flatMap((block) => (block.kind === 'products' ? block.slugs : []))
  const goods = slugs.length > 0 ? await readGoods([...new Set(slugs)]) : []
  return (
    <ContentEditor
      campaign={{ id, revision, channel, trigger }}
      variant={{ letter, subject, preheader, blocks, text }}
      goods={Object.fromEntries(goods.map((each) => [each.slug, each]))}
      sms={{ frame: sampleFrame(), partPrice: env.SMS_PART_PRICE }}
    />
  )
}

async function Look({ campaignId, letter }: { readonly campaignId: string; readonly letter: string }) {
  const preview = await renderPreview(campaignId, letter)
  if (preview.channel === 'email') return <ContentPreview preview={preview} />
  return <p className="max-w-sm rounded-md rounded-bl-none bg-ground px-3 py-2 wrap-anywhere whitespace-pre-line">{preview.text}</p>
}
