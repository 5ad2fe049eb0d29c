import { Client } from 'pg'
import * as z from 'zod'

const key = 0xe2e

/** Waits until no other test run of this checkout uses the folder of the test build; returns how to let the next one in. */
export async function takeTurn(url: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query('select pg_try_advisory_lock($1) as free', [key])
  if (!z.array(z.object({ free: z.boolean() })).parse(rows)[0]?.free) {
    console.log('Another run of the browser tests is under way (a window of --ui is one, too), waiting for it to end. Ctrl-C gives up')
    await client.query('select pg_advisory_lock($1)', [key])
  }
  return () => client.end()
}
