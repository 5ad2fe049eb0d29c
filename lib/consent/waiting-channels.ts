import { minutes } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'

type Asked = { readonly email: string; readonly sms: string; /** When the boxes were ticked. */ readonly at: Date }

/**
 * By which channels a consent that was given at a moment waits for its contact to be proved (2.4). Of what these contacts agreed to elsewhere
 * nothing is said: whoever typed them here may be somebody else.
 */
export async function waitingChannels({ email, sms, at }: Asked): Promise<('email' | 'sms')[]> {
  const around = { gte: new Date(at.getTime() - minutes(1)), lte: new Date(at.getTime() + minutes(1)) }
  const contacts = [{ channel: 'email', contactHash: contactHash('email', email) }, { channel: 'sms', contactHash: contactHash('sms', sms) }] as const
  const found = await db.consentCurrent.findMany({ where: { state: 'granted', since: around, OR: [...contacts] }, distinct: ['channel'], select: { channel: true } })
  return contacts.flatMap(({ channel }) => (found.some((row) => row.channel === channel) ? [channel] : []))
}
