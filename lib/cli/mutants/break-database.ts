import type { Client } from 'pg'
import type { Mutant } from '#e2e/mutants/mutant.ts'
import { occurrences } from './break-text.ts'

/** Breaks a database as a mutant says; does nothing for one that changes code. RangeError, naming the mutant, when it does not apply. */
export async function breakDatabase(client: Pick<Client, 'query'>, mutant: Mutant): Promise<void> {
  if ('sql' in mutant) await client.query(mutant.sql)
  if ('routine' in mutant) await client.query(await brokenRoutine(client, mutant))
}

async function brokenRoutine(client: Pick<Client, 'query'>, { name, routine, from, to }: Extract<Mutant, { routine: string }>): Promise<string> {
  const { rows } = await client.query<{ body: string }>('select pg_get_functiondef(oid) as body from pg_proc where proname = $1', [routine])
  const [body, ...others] = rows.map((row) => row.body)
  if (body === undefined || others.length > 0) throw new RangeError(`${name}: there are ${rows.length} functions ${routine}, not one`)
  const found = occurrences(body, from)
  if (found !== 1) throw new RangeError(`${name}: what it changes stands ${found} times in ${routine}, not once:\n${from}`)
  return body.replace(from, () => to)
}
