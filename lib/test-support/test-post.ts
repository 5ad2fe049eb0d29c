import { post } from '#lib/cli/post.ts'
import { env } from '#lib/env.ts'
import { startMailbox } from '#lib/mail/mailbox/start-mailbox.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import type { Post } from '#lib/messages/deliver-message.ts'
import { startSmsGateway } from '#lib/sms/gateway/start-sms-gateway.ts'
import { sendSms } from '#lib/sms/send-sms.ts'

/** A mailbox and an SMS gateway on free ports, and the shop's own post by way of them. */
export async function testPost(): Promise<{ gateway: string; mailbox: string; by(apiUrl?: string): Post; close(): Promise<void> }> {
  const mailbox = await startMailbox({ port: 0, databaseUrl: env.DATABASE_URL })
  const gateway = await startSmsGateway({ port: 0, databaseUrl: env.DATABASE_URL, apiKey: env.SMS_API_KEY })
  return {
    gateway: gateway.url,
    mailbox: mailbox.url,
    by: (apiUrl = gateway.url) => ({
      email: { ...post.email, send: (mail, permit) => sendMail(mail, permit, mailbox.url) },
      sms: { ...post.sms, send: async (sms, permit) => void (await sendSms(sms, permit, { apiUrl, apiKey: env.SMS_API_KEY, sender: env.SMS_SENDER, timeoutMs: 500 })) },
    }),
    async close() {
      await mailbox.close()
      await gateway.close()
    },
  }
}
