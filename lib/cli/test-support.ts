// The process behind /api/test-support: prepares a shop for tests. Started only while TEST_SUPPORT=1, which no live shop does.
import { Client } from 'pg'
import { env, SettingError } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'
import { supportCalls } from '#lib/support-api/calls.ts'
import { forgetClock } from '#lib/support-api/clock/shop-clock.ts'
import { lastRun, seenRun } from '#lib/support-api/jobs/seen-run.ts'
import { tables } from '#lib/support-api/jobs/tables.ts'
import { startSupport } from '#lib/support-api/server/start-support.ts'

if (env.TEST_SUPPORT !== '1') throw new SettingError('The Support API starts with TEST_SUPPORT=1 only.')

forgetClock()
const client = new Client({ connectionString: env.DATABASE_URL })
await client.connect()
await client.query(`begin; ${tables} commit`)
await client.end()
seenRun(await lastRun())
const support = await startSupport({
  port: env.TEST_SUPPORT_PORT ?? env.PORT + 28, appUrl: env.APP_URL, host: env.TEST_SUPPORT_HOST,
  calls: supportCalls({ log: process.env.LOG_FILE }), tell: (error) => log.error({ err: error }, 'the Support API failed'),
})

let closing = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())

async function close(): Promise<void> {
  if (closing) return
  closing = true
  await support.close()
  forgetClock()
  process.exit(0)
}
