import type { Permit } from '#lib/egress/permit.ts'
import { env } from '#lib/env.ts'
import { signMail } from '#lib/mail/compose-mail.ts'
import { dkimSigner } from '#lib/mail/dkim.ts'
import { type MailPatience, type MailPool, openMailPool } from '#lib/mail/mail-pool.ts'
import { sendSms, type SmsGateway } from '#lib/sms/send-sms.ts'
import { type Ending, endingOfMail, endingOfSms } from './ending.ts'
import { Slots } from './slots.ts'
import type { WrittenLetter } from './write-letter.ts'
import type { WrittenSms } from './write-sms.ts'

/** The two ends of what a worker sends for campaigns, and how many messages may be under way by each. */
export type CampaignPost = {
  readonly email: { readonly size: number; readonly slots: Slots; send(letter: WrittenLetter, permit: Permit): Promise<Ending> }
  readonly sms: { readonly size: number; readonly slots: Slots; send(sms: WrittenSms, permit: Permit): Promise<Ending> }
  close(): void
}

const SMS_AT_ONCE = 10

/** By the settings where nothing else is said. Lines are opened at their first use and stay open between letters. */
export function openCampaignPost({ smtpUrl = env.SMTP_URL, connections = env.SMTP_CONNECTIONS, patience, gateway }: { smtpUrl?: string; connections?: number; patience?: MailPatience; gateway?: SmsGateway } = {}): CampaignPost {
  let pool: MailPool | undefined
  const smtp = (): MailPool => (pool ??= openMailPool(smtpUrl, connections, patience))
  return {
    email: { size: connections, slots: new Slots(connections), send: (letter, permit) => sendCampaignMail(letter, permit, smtp()) },
    sms: { size: SMS_AT_ONCE, slots: new Slots(SMS_AT_ONCE), send: (sms, permit) => sendCampaignSms(sms, permit, gateway) },
    close: () => pool?.close(),
  }
}

/** Signs a letter and hands it to the SMTP server; says how that ended. */
export async function sendCampaignMail({ from, to, composed, source }: WrittenLetter, permit: Permit, pool: MailPool): Promise<Ending> {
  try {
    await pool.send({ from, to, source: await signMail(composed, source, dkimSigner()) }, permit)
    return { kind: 'accepted', providerId: null }
  } catch (error) {
    return endingOfMail(error)
  }
}

/** Hands an SMS to the gateway; says how that ended, and the SMS's number there. */
export async function sendCampaignSms({ to, text }: WrittenSms, permit: Permit, gateway?: SmsGateway): Promise<Ending> {
  try {
    return { kind: 'accepted', providerId: await sendSms({ to, text }, permit, gateway) }
  } catch (error) {
    return endingOfSms(error)
  }
}
