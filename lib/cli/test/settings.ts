import { mkdirSync } from 'node:fs'
import { freePort } from '#lib/cli/ports.ts'
import { prepareSettings } from '#lib/cli/prepare-settings.ts'
import type { Variables } from '#lib/cli/process/run-node.ts'
import type { Env } from '#lib/env.ts'

const own =
  /^(SHOP_MODE|PORT|APP_URL|(WEB_|WORKER_)?DATABASE_\w+|AUTH_\w+|LEDGER_SECRET|FILES_DIR|S3_\w+|CLAMAV_SOCKET|TRUSTED_PROXIES|SMTP_\w+|MAIL_FROM|BOUNCE_\w+|DKIM_\w+|SMS_\w+|YOOKASSA_\w+|OPERATOR_\w+|LOG_\w+|MAILBOX_PORT|SANDBOX_\w+|TEST_SUPPORT\w*|NEXT_DIST_DIR)$/

/** Tests never touch the developer's own database, bank or mail server. */
export function forgetSettings(): void {
  for (const name of Object.keys(process.env)) if (own.test(name)) delete process.env[name]
}

export interface TestSettings {
  readonly env: Env
  /** The same as variables, for the processes of this shop. */
  readonly variables: Variables
}

/** The settings of a shop that is tested in a browser, with free ports of its own; this process keeps none of them. */
export async function testSettings(port: number, given: Variables & { readonly FILES_DIR: string }): Promise<TestSettings> {
  mkdirSync(given.FILES_DIR, { recursive: true, mode: 0o700 })
  forgetSettings()
  Object.assign(process.env, { LOG_LEVEL: 'debug', TEST_SUPPORT: '1', ...given, PORT: String(await freePort(port)) })
  const env = await prepareSettings({ claimPorts: true, dotEnv: false })
  const variables = Object.fromEntries(Object.entries(process.env).filter(([name]) => own.test(name)))
  forgetSettings()
  return { env, variables }
}
