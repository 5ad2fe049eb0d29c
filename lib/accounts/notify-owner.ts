import type { Transaction } from '#lib/db/db.ts'
import type { AccountMessageName } from '#lib/mail/account-message-names.ts'
import { queueAccountMessage } from '#lib/messages/queue-account-message.ts'

/** Tells the owner of an account what happened to it: by e-mail, or by SMS when only a mobile is proved. `aboutId` names the fact. */
export async function notifyOwner(tx: Transaction, personId: string, template: AccountMessageName, aboutId: string): Promise<void> {
  const contacts = await tx.contactPoint.findMany({ where: { personId, verifiedAt: { not: null } }, select: { kind: true, value: true } })
  const contact = contacts.find(({ kind }) => kind === 'email') ?? contacts.find(({ kind }) => kind === 'mobile')
  if (!contact) return
  const channel = contact.kind === 'email' ? 'email' : 'sms'
  await queueAccountMessage(tx, { key: `${template}:${aboutId}`, template, channel, recipient: contact.value, basis: { personId }, aboutId })
}
