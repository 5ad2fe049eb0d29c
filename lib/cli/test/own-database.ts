// Before each file of integration tests: a database and a folder of files that no other file has, so that files run side by side without sharing anything.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject, vi } from 'vitest'
import { withClient } from '#lib/cli/database/connect.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import './share-template.ts'
import { siblingOf } from './template-database.ts'

const { url, template, run } = inject('testServer')
// The modules of a worker outlive its files, and with them the address they know: the next file finds a new database at it.
const name = `test_${run}_${process.env.VITEST_POOL_ID}`
await withClient(url, async (client) => {
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  // Dropped with all others at the end: file systems are slow to make files where as many were deleted a moment ago.
  if (rowCount) await client.query(`alter database ${name} rename to ${name}_${randomUUID().slice(0, 8)}`)
  await client.query(`create database ${name} template ${template}`)
})
process.env.DATABASE_URL = siblingOf(url, name)
const files = mkdtempSync(path.join(tmpdir(), 'smart-tracker-files-'))
process.env.FILES_DIR = files

afterAll(async () => {
  rmSync(files, { recursive: true, force: true })
  await Promise.all([db.$disconnect(), dispatcher.$disconnect()])
  // No file finds what another left in a module; the packages stay as they are.
  vi.resetModules()
})
