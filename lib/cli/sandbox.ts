// The other side of a demo: a bank that takes no money, a mail server and an SMS gateway that keep what they receive.
import { startLevers } from '#lib/cli/sandbox/start-levers.ts'
import { plannedFaults } from '#lib/faults/planned-faults.ts'
import type { PostFault } from '#lib/faults/post-fault.ts'
import { startMailbox } from '#lib/mail/mailbox/start-mailbox.ts'
import { startSandboxBank } from '#lib/payments/sandbox-bank/start-sandbox-bank.ts'
import { startSmsGateway } from '#lib/sms/gateway/start-sms-gateway.ts'
import { env } from '#lib/env.ts'

const { SANDBOX_BANK_PORT, MAILBOX_PORT, SMS_GATEWAY_PORT } = process.env
const databaseUrl = env.DATABASE_URL
const plans = { mail: plannedFaults<PostFault>(), sms: plannedFaults<PostFault>() }
const running = await Promise.all([
  SANDBOX_BANK_PORT
    ? startSandboxBank({
        port: Number(SANDBOX_BANK_PORT),
        databaseUrl,
        publicUrl: process.env.SANDBOX_BANK_URL || `http://localhost:${SANDBOX_BANK_PORT}`,
        shopId: env.YOOKASSA_SHOP_ID,
        secretKey: env.YOOKASSA_SECRET_KEY,
        webhookUrl: `http://localhost:${env.PORT}/api/webhooks/yookassa`,
      })
    : undefined,
  MAILBOX_PORT ? startMailbox({ port: Number(MAILBOX_PORT), databaseUrl, fault: () => plans.mail.next(), ...(env.BOUNCE_PORT !== undefined && { returnsTo: `smtp://127.0.0.1:${env.BOUNCE_PORT}` }) }) : undefined,
  SMS_GATEWAY_PORT ? startSmsGateway({ port: Number(SMS_GATEWAY_PORT), databaseUrl, apiKey: env.SMS_API_KEY, fault: () => plans.sms.next(), ...(env.SMS_WEBHOOK_SECRET !== undefined && { webhookUrl: `http://localhost:${env.PORT}/api/webhooks/sms/${env.SMS_WEBHOOK_SECRET}` }) }) : undefined,
  env.TEST_SUPPORT === '1' && env.SANDBOX_LEVERS_PORT !== undefined ? startLevers({ port: env.SANDBOX_LEVERS_PORT, plans }) : undefined,
])

let closing = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())

async function close(): Promise<void> {
  if (closing) return
  closing = true
  await Promise.all(running.map(async (service) => service?.close()))
  process.exit(0)
}
