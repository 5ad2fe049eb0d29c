import { beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '#lib/cli/database/connect.ts'
import { env } from '#lib/env.ts'
import { type Addresses, addressesOf } from './sign-in-names.ts'

let addresses: Addresses

beforeAll(async () => {
  addresses = await addressesOf(env.DATABASE_URL, env)
})

const run = (url: string, ...statements: readonly string[]) => withClient(url, async (client) => {
  for (const statement of statements) await client.query(statement)
})

const attempts = [
  'DROP TRIGGER outbox_messages_handed ON outbox_messages',
  'ALTER TABLE campaign_messages DISABLE TRIGGER ALL',
  'ALTER TABLE campaigns DROP CONSTRAINT campaigns_approver',
  'CREATE OR REPLACE FUNCTION guard_handover() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
  'SET session_replication_role = replica',
  'TRUNCATE consent_events CASCADE',
  'UPDATE consent_events SET purpose = purpose',
  'DELETE FROM consent_events',
  'CREATE TABLE consent_live_of_mine (id int)',
  'SET ROLE postgres',
  'GRANT shop_dispatcher TO shop_web',
  'CREATE ROLE shop_owner SUPERUSER',
]

describe.each(['web', 'worker'] as const)('the %s', (process) => {
  test('works on rows, and looks at them as the staff', async () => {
    await expect(run(addresses[process], 'SELECT count(*) FROM orders', 'BEGIN', 'SET LOCAL ROLE shop_staff', 'SELECT count(*) FROM orders', 'COMMIT')).resolves.toBeUndefined()
  })

  test.each(attempts)('owns nothing: «%s» is refused §4.1.9', async (statement) => {
    await expect(run(addresses[process], statement)).rejects.toThrow(/must be owner|permission denied|not able|only roles/i)
  })
})

test('the worker can be the dispatcher, the site cannot §4.1.9', async () => {
  await run(addresses.worker, 'SET ROLE shop_dispatcher')
  await expect(run(addresses.web, 'SET ROLE shop_dispatcher')).rejects.toThrow('permission denied')
})

test('a live shop does not sign in as the owner', async () => {
  await expect(addressesOf(env.DATABASE_URL, { ...env, SHOP_MODE: 'live' })).rejects.toThrow('WEB_DATABASE_URL')
  const own = { WEB_DATABASE_URL: 'postgresql://a@db.example/shop', WORKER_DATABASE_URL: 'postgresql://b@db.example/shop' }
  expect(await addressesOf(env.DATABASE_URL, { ...env, SHOP_MODE: 'live', ...own })).toEqual({ web: own.WEB_DATABASE_URL, worker: own.WORKER_DATABASE_URL })
})
