import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { createAudience } from '#lib/marketing/audiences/create-audience.ts'
import { approveCampaign } from '#lib/marketing/campaigns/approve-campaign.ts'
import { createCampaign } from '#lib/marketing/campaigns/create-campaign.ts'
import { launchCampaign } from '#lib/marketing/campaigns/launch-campaign.ts'
import { submitCampaign } from '#lib/marketing/campaigns/submit-campaign.ts'
import { saveContent } from '#lib/marketing/content/save-content.ts'
import { staffOf } from '../people/staff-of.ts'
import type { Campaign, campaignInput } from '../schema/campaigns.ts'
import { addressable } from './addressable.ts'
import { readCampaign } from './read-campaign.ts'

type Wish = z.output<typeof campaignInput>

/** A campaign as two marketers lead it: one writes it, the other approves it, the first launches it. It is sent by the worker. */
export async function leadCampaign(wish: Wish): Promise<Campaign> {
  const [author, approver] = await Promise.all([staffOf('marketer'), staffOf('marketer', true)])
  const as = <T>(personId: string, work: () => Promise<T>): Promise<T> => actAs({ personId, role: 'marketer' }, work)
  const { id, number, revision } = await as(author, () => write(wish, author))
  if (wish.launch) {
    const seen = { id, revision }
    await as(author, () => submitCampaign(seen))
    await as(approver, () => approveCampaign(seen, { personId: approver }))
    await as(author, () => launchCampaign(seen, { personId: author }))
  }
  return readCampaign(number)
}

async function write({ channel, purpose, to, ...wish }: Wish, personId: string): Promise<{ id: string; number: number; revision: number }> {
  const word = randomUUID().slice(0, 8)
  const { id: audienceId } = await createAudience({ name: `Проверка ${word}`, ...(await addressable(to)) }, { personId })
  const name = wish.name ?? `Рассылка ${word}`
  const { id, number } = await createCampaign({ name, cell: `${purpose}/${channel}`, audienceId }, { personId })
  const text = wish.text ?? 'На этой неделе трекеры дешевле.'
  const content = channel === 'sms'
    ? { subject: '', preheader: '', blocks: [], text }
    : { subject: wish.subject ?? `Скидки недели ${word}`, preheader: 'Только до воскресенья', blocks: [{ kind: 'text' as const, text }], text: '' }
  const { revision } = await db.campaign.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  return { id, number, ...(await saveContent({ campaignId: id, letter: 'a', revision, ...content })) }
}
