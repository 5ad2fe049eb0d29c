'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { saveContent } from '#lib/marketing/content/actions.ts'
import { saveContentSchema } from '#lib/marketing/content/schema.ts'
import { contentRefusals } from './content-words.ts'
import { contentValues, type EditedCampaign, type EditedVariant } from './content-values.ts'
import { LetterFields } from './letter-fields.tsx'
import type { SmsFacts } from './sms-count.tsx'
import { SeenRevision } from './seen-revision.tsx'
import { SmsFields } from './sms-fields.tsx'
import type { GoodsBySlug } from './goods-context.tsx'
import { GoodsProvider } from './goods-context.tsx'
import { TestButton } from './test-button.tsx'

type Props = {
  readonly campaign: EditedCampaign
  readonly variant: EditedVariant
  /** The products that its blocks name, as the catalogue has them. */
  readonly goods: GoodsBySlug
  readonly sms: SmsFacts
}

/** The words of one variant of a campaign, and what they look like. The form goes with the campaign's revision: nobody overwrites what they have not seen. */
export function ContentEditor({ campaign, variant, goods, sms }: Props) {
  const { channel } = campaign
  const saved = contentValues(campaign, variant)
  const [own, setOwn] = useState<number | null>(null)
  return (
    <GoodsProvider known={goods}>
      <DeskForm
        schema={saveContentSchema}
        action={saveContent}
        defaults={saved}
        words={contentRefusals}
        done="Слова сохранены"
        onDone={({ revision }) => setOwn(revision)}
        aside={<TestButton campaignId={campaign.id} letter={variant.letter === 'b' ? 'b' : 'a'} channel={channel} />}
      >
        <SeenRevision saved={saved} own={own} />
        {channel === 'email' ? <LetterFields standing={campaign.trigger !== null} /> : <SmsFields facts={sms} />}
      </DeskForm>
    </GoodsProvider>
  )
}
