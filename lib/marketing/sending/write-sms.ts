import { payloadHash } from '#lib/disclosures/write-transfer.ts'
import type { CompiledSms } from '../content/compiled.ts'
import { personaliseSms } from '../content/personalise.ts'
import { messageLinks } from '../public/message-links.ts'
import { messageUuid } from './message-uuid.ts'
import type { Addressed } from './write-letter.ts'

export type WrittenSms = { readonly channel: 'sms'; readonly to: string; readonly text: string; readonly messageId: string; readonly payloadHash: string }

/** An SMS for one person. */
export function writeSms(compiled: CompiledSms, message: Addressed): WrittenSms {
  const { text } = personaliseSms(compiled, { givenName: message.givenName, points: message.points, links: messageLinks(message) })
  const messageId = messageUuid(message.campaignId, message.subjectId, message.occurrence)
  return { channel: 'sms', to: message.to, text, messageId, payloadHash: payloadHash({ id: messageId, to: message.to, text }) }
}
