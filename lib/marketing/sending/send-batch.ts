import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { plainRaw, plainTransaction, type Query } from '#lib/db/plain-transaction.ts'
import { discloseMany, type Line } from '#lib/disclosures/disclose-many.ts'
import type { CompiledMail, CompiledSms } from '../content/compiled.ts'
import { whoAllowsCounting } from '../public/who-allows-counting.ts'
import { compiledVariants } from './compiled-variants.ts'
import type { Ending } from './ending.ts'
import type { Sender } from './office.ts'
import { openRecipient } from './open-recipient.ts'
import { recordEndings } from './record-endings.ts'
import { type Due, giveUp, handOver, takeDue, type Unwritten } from './take-batch.ts'
import type { About } from '../content/about.ts'
import { type Addressed, type WrittenLetter, writeLetter } from './write-letter.ts'
import { type WrittenSms, writeSms } from './write-sms.ts'

export type SendingCampaign = { readonly id: string; readonly number: number; readonly purpose: string; readonly channel: 'email' | 'sms'; readonly perMinute: number | null; readonly trigger: CampaignTrigger | null }

type Written = Due & Line & { readonly written: WrittenLetter | WrittenSms }

/** What became of a batch: how many messages were looked at, and the endings of those that were handed over. */
export type Sent = { readonly taken: number; readonly endings: readonly Ending[] }

/**
 * Sends up to `most` messages of a campaign: they are written, handed over by the gate with their lines in the register in one transaction, and when
 * it is committed they all begin at once. `most` is no larger than the lines to the server that are free.
 */
export async function sendBatch(campaign: SendingCampaign, most: number, { post, office }: Sender): Promise<Sent> {
  let taken = 0
  const compiled = await compiledVariants(campaign.id, office)
  const handed = await discloseMany(
    (work) => plainTransaction('shop_dispatcher', work),
    { recipient: campaign.channel === 'sms' ? 'sms' : 'mail', purpose: campaign.purpose, basis: 'consent', fields: campaign.channel === 'sms' ? ['phone', 'sms'] : ['email', 'letter'] },
    async (query: Query) => {
      const due = await takeDue(query, campaign.id, most)
      taken = due.length
      // The links of an SMS are of nobody.
      const counted = campaign.channel === 'sms' ? nobody : await whoAllowsCounting(plainRaw('shop_app'), due.map(({ subjectId }) => subjectId))
      const abouts = campaign.trigger === null ? nothing : new Map(await office.abouts(campaign.trigger, due.flatMap(({ aboutId }) => aboutId ?? [])))
      const written = due.map((each) => write(each, campaign, compiled, counted, abouts))
      await giveUp(query, campaign.id, written.filter((each) => 'reason' in each))
      return handOver(query, campaign.id, written.filter((each) => 'written' in each))
    },
  )
  const ended = await Promise.all(handed.map(async ({ written, permit, ...message }) => {
    const ending = written.channel === 'sms' ? await post.sms.send(written, permit) : await post.email.send(written, permit)
    return { ...message, written, ending }
  }))
  await recordEndings(campaign.id, ended, office)
  const sms = ended.flatMap(({ subjectId, occurrence, written, ending }) =>
    written.channel === 'sms' && ending.kind === 'accepted' ? [{ subjectId, occurrence, providerId: ending.providerId, text: written.text }] : [])
  if (sms.length > 0) await office.keepSms(campaign.id, sms)
  return { taken, endings: ended.map(({ ending }) => ending) }
}

const nothing: ReadonlyMap<string, About> = new Map()
const nobody: ReadonlySet<string> = new Set()

function write(due: Due, campaign: SendingCampaign, compiled: (letter: string) => CompiledMail | CompiledSms, counted: ReadonlySet<string>, abouts: ReadonlyMap<string, About>): Written | Unwritten {
  const { subjectId, occurrence, letter, givenName, points, aboutId } = due
  const recipient = openRecipient(due)
  if (recipient === null) return { subjectId, occurrence, reason: 'contact_changed' }
  const about = aboutId === null ? undefined : abouts.get(aboutId)
  if (aboutId !== null && !about) return { subjectId, occurrence, reason: 'not_needed' }
  const message: Addressed = { campaignId: campaign.id, subjectId, occurrence, letter, givenName, points, counted: counted.has(subjectId), ...recipient, ...(about && { about }) }
  const words = compiled(letter)
  const written = words.channel === 'sms' ? writeSms(words, message) : writeLetter(words, campaign, message)
  return { ...due, written, messageId: written.messageId, payloadHash: written.payloadHash }
}
