import { db } from '#lib/db/db.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { handOver, makeMessage } from '#lib/test-support/make-message.ts'
import { messageLinks, type MessageLinks } from '#lib/marketing/public/message-links.ts'
import { pathOf } from '../path-of.ts'
import { type CellName, cellOf } from './cell-of.ts'

export type SentMessage = { readonly email: string; readonly campaignId: string; readonly links: MessageLinks; /** Paths of the pages. */ readonly centre: string; readonly why: string; readonly oneClick: string }

/** A letter of a campaign that somebody new got who agreed to these. */
export async function sentMessage(...names: readonly CellName[]): Promise<SentMessage> {
  const { id } = await makeCampaign()
  await db.campaignLink.create({ data: { campaignId: id, index: 0, target: '/catalogue' } })
  const message = await makeMessage(id, names.length > 0 ? { cells: names.map(cellOf) } : {})
  await handOver(message)
  const links = messageLinks(message)
  return { email: message.email, campaignId: id, links, centre: pathOf(links.preferences), why: pathOf(links.why), oneClick: pathOf(links.unsubscribe) }
}
