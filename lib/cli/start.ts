// npm start, npm run dev: from nothing to a running shop, and everything ends with this process.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '#lib/env.ts'
import { buildIfChanged } from '#lib/cli/build/build.ts'
import { main, stopping } from './main.ts'
import { openDatabase } from './open-database.ts'
import { migrate, seedIfEmpty } from './prepare-database.ts'
import { prepareSettings } from './prepare-settings.ts'
import { answers } from '#lib/cli/process/answers.ts'
import { supervise } from '#lib/cli/process/supervise.ts'
import { claimPort } from '#lib/cli/start/claim-port.ts'
import { claimStart } from '#lib/cli/start/claim-start.ts'
import { servicesOf } from '#lib/cli/start/services.ts'
import { addressesOf } from '#lib/cli/start/sign-in-names.ts'

await main(async () => {
  const dev = process.argv.includes('--dev')
  const env = await prepareSettings({ claimPorts: true })
  await claimPort(env.PORT)
  await claimStart(env.PORT)
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  await migrate(database.url)
  if (env.SHOP_MODE === 'demo') await seedIfEmpty(database.url)
  if (!dev) await buildIfChanged(database.url)
  void announce(env)
  await supervise(servicesOf(env, await addressesOf(database.url, env), dev), stopping)
  await database.release()
  return 0
})

async function announce({ PORT, SHOP_MODE, APP_URL }: Env): Promise<void> {
  while (!(await answers(`http://localhost:${PORT}/api/health`))) await sleep(100)
  console.log(`\n  Smart Tracker (${SHOP_MODE}): ${APP_URL}`)
  if (process.env.MAILBOX_PORT || process.env.SMS_GATEWAY_PORT) console.log(`  Letters and SMS: ${APP_URL}/dev/mailbox`)
  console.log(`  Up after ${performance.now().toFixed(0)} ms; Ctrl-C ends it.\n`)
}
