import type { Transaction } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'
import type { PrivacyMessageName } from '#lib/mail/privacy-message-names.ts'
import { queueLegalMessage } from '#lib/messages/queue-legal-message.ts'
import { shop } from '#lib/shop.ts'
import type { Sort } from './appeal-link.ts'

type Appeal = { readonly id: string; readonly number: number; readonly replyChannel: MessageChannel | null; readonly replyTo: string | null }

/** Tells whoever made it what became of a request or a claim, where there is somewhere to write to. `again`: tells one such message from another. */
export async function tellAsker(tx: Transaction, sort: Sort, appeal: Appeal, template: PrivacyMessageName, again = ''): Promise<void> {
  const { id, number, replyChannel, replyTo } = appeal
  if (replyChannel === null || replyTo === null) return
  const reason = sort === 'claim' ? `ответ на претензию № ${number}` : `ответ на обращение субъекта № ${number}`
  await queueLegalMessage(tx, { key: `${template}:${id}${again}`, template, channel: replyChannel, recipient: replyTo, basis: basisOf(sort, id), reason })
}

/** Tells the shop's own people, by the shop's mailbox. */
export async function tellStaff(tx: Transaction, sort: Sort, { id, number }: Pick<Appeal, 'id' | 'number'>, template: PrivacyMessageName, again = ''): Promise<void> {
  const reason = `напоминание сотруднику о сроке № ${number}`
  await queueLegalMessage(tx, { key: `${template}:${id}${again}`, template, channel: 'email', recipient: shop.email, basis: basisOf(sort, id), reason })
}

function basisOf(sort: Sort, id: string) {
  return sort === 'claim' ? { claimId: id } : { requestId: id }
}
