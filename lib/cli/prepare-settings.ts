import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Env, parseEnv } from '#lib/env.ts'
import { keptKey, keptSecret } from './kept-secret.ts'
import { freePort } from './ports.ts'
import { repository } from '#lib/cli/process/run-node.ts'

/** Stand for the settings that a demo is given further on, so that the others can be checked before anything starts. */
const standIns = {
  DATABASE_URL: 'postgresql://localhost/app', AUTH_SECRET: 'x'.repeat(32), LEDGER_SECRET: 'x'.repeat(32), SMTP_URL: 'smtp://localhost',
  SMS_API_URL: 'http://localhost', SMS_API_KEY: 'x', YOOKASSA_API_URL: 'http://localhost', YOOKASSA_SHOP_ID: 'x', YOOKASSA_SECRET_KEY: 'x',
}

/**
 * Reads `.env`, checks every setting, and gives a demo its own secrets, bank, mail server and SMS gateway. Puts them into `process.env`,
 * where child processes find them. `claimPorts`: take other ports for these when theirs are in use.
 */
export async function prepareSettings({ claimPorts = false, dotEnv = true } = {}): Promise<Env> {
  const file = path.join(repository, '.env')
  if (dotEnv && existsSync(file)) process.loadEnvFile(file)
  const live = process.env.SHOP_MODE === 'live'
  const env = parseEnv(live ? process.env : { ...standIns, ...given() })
  if (!live) await completeDemo(env, claimPorts)
  fill({ SHOP_MODE: env.SHOP_MODE, PORT: String(env.PORT), APP_URL: env.APP_URL, YOOKASSA_API_URL: env.YOOKASSA_API_URL })
  process.env.FILES_DIR = path.resolve(repository, env.FILES_DIR)
  return env
}

async function completeDemo({ PORT, TEST_SUPPORT }: Env, claimPorts: boolean): Promise<void> {
  fill({ AUTH_SECRET: keptSecret('auth-secret'), LEDGER_SECRET: keptSecret('ledger-secret') })
  if (!process.env.YOOKASSA_API_URL) {
    const port = claimPorts ? await freePort(PORT + 10) : PORT + 10
    process.env.SANDBOX_BANK_PORT ||= String(port)
    const shop = { YOOKASSA_SHOP_ID: 'demo', YOOKASSA_SECRET_KEY: keptSecret('bank-secret') }
    Object.assign(process.env, shop, { YOOKASSA_API_URL: `http://localhost:${process.env.SANDBOX_BANK_PORT}/v3` })
  }
  if (!process.env.SMTP_URL) {
    process.env.MAILBOX_PORT ||= String(claimPorts ? await freePort(PORT + 25) : PORT + 25)
    process.env.SMTP_URL = `smtp://127.0.0.1:${process.env.MAILBOX_PORT}`
    process.env.BOUNCE_PORT ||= String(claimPorts ? await freePort(PORT + 27) : PORT + 27)
  }
  if (!process.env.DKIM_PRIVATE_KEY) Object.assign(process.env, { DKIM_SELECTOR: process.env.DKIM_SELECTOR || 'demo', DKIM_PRIVATE_KEY: keptKey('dkim.pem') })
  if (!process.env.SMS_API_URL) {
    process.env.SMS_GATEWAY_PORT ||= String(claimPorts ? await freePort(PORT + 26) : PORT + 26)
    process.env.SMS_API_URL = `http://localhost:${process.env.SMS_GATEWAY_PORT}`
    process.env.SMS_API_KEY = keptSecret('sms-secret')
    process.env.SMS_WEBHOOK_SECRET ||= keptSecret('sms-webhook-secret')
  }
  if (TEST_SUPPORT === '1') {
    process.env.TEST_SUPPORT_PORT ||= String(claimPorts ? await freePort(PORT + 28) : PORT + 28)
    process.env.SANDBOX_LEVERS_PORT ||= String(claimPorts ? await freePort(PORT + 29) : PORT + 29)
  }
}

function given(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value))
}

function fill(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) process.env[name] ||= value
}
