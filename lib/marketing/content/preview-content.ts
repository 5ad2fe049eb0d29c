import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { env } from '#lib/env.ts'
import { sampleAbout } from './about.ts'
import { blocksSchema } from './blocks.ts'
import { checkDraft } from './check-content.ts'
import { compileLetter } from './compile-letter.ts'
import type { CompiledMail } from './compiled.ts'
import { measureLetter } from './measure-letter.ts'
import { measureSms } from './measure-sms.ts'
import { personaliseMail } from './personalise.ts'
import type { Problem } from './problem.ts'
import { readFacts } from './read-facts.ts'
import { purposeTitle } from './read-variant.ts'
import { sampleFrame } from './sample-frame.ts'
import type { Content, previewSchema } from './schema.ts'

export type MailPreview = { readonly channel: 'email'; readonly subject: string; readonly preheader: string; readonly html: string; readonly text: string; readonly bytes: number }
export type SmsPreview = { readonly channel: 'sms'; readonly text: string }
export type Preview = (MailPreview | SmsPreview) & { readonly problems: readonly Problem[] }

/** A name for whoever looks at a letter before it is sent. */
const SAMPLE = 'Анна'
const SAMPLE_POINTS = 389

/** What content that is not saved yet looks like and what is wrong with it. Refusal `not-found`. */
export async function previewContent({ campaignId, named, ...content }: z.output<typeof previewSchema>): Promise<Preview> {
  const campaign = await db.campaign.findUnique({ where: { id: campaignId }, select: { channel: true, purpose: true, trigger: true } })
  if (!campaign) throw new Refusal('not-found')
  return show(campaign, content, named)
}

/** What a variant looks like as it is saved, and what is wrong with it. Refusal `not-found`. */
export async function renderPreview(campaignId: string, letter: string, named = true): Promise<Preview> {
  const variant = await db.campaignVariant.findUnique({ where: { campaignId_letter: { campaignId, letter } }, include: { campaign: { select: { channel: true, purpose: true, trigger: true } } } })
  if (!variant) throw new Refusal('not-found')
  return show(variant.campaign, { ...variant, blocks: blocksSchema.parse(variant.blocks) }, named)
}

type Shown = { readonly channel: 'email' | 'sms'; readonly purpose: string; readonly trigger: CampaignTrigger | null }

async function show({ channel, purpose, trigger }: Shown, content: Content, named: boolean): Promise<Preview> {
  const problems = await checkDraft({ channel, purpose }, content)
  if (channel === 'sms') return { channel, text: measureSms(content.text, sampleFrame()).text, problems }
  const { targets, ...letter } = await compileLetter(content, await readFacts(content.blocks, await purposeTitle(purpose)))
  const compiled: CompiledMail = { channel, campaignId: '', letter: '', contentHash: '', links: [], ...letter }
  const links = { unsubscribe: '#', preferences: '#', why: '#', short: '#', open: null, click: (index: number) => absolute(targets[index] ?? '/') }
  return { channel, ...personaliseMail(compiled, { givenName: named ? SAMPLE : null, points: named ? SAMPLE_POINTS : null, links, about: sampleAbout(trigger) }), preheader: letter.preheader, bytes: measureLetter(letter), problems }
}

const absolute = (target: string): string => (target.startsWith('/') ? env.APP_URL + target : target)
