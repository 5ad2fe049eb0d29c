import { expect, test } from 'vitest'
import { withClient } from '#lib/cli/database/connect.ts'
import { breakDatabase } from '#lib/cli/mutants/break-database.ts'
import { isCode } from '#lib/cli/mutants/break-text.ts'
import { env } from '#lib/env.ts'
import { mutants } from './all.ts'

test.each(mutants.filter((mutant) => !isCode(mutant)))('$name applies to the database as it is', async (mutant) => {
  await withClient(env.DATABASE_URL, async (client) => {
    await client.query('begin')
    await expect(breakDatabase(client, mutant)).resolves.toBeUndefined()
    await client.query('rollback')
  })
})
