// Before each file of integration tests: a database and a folder of files of its own, so that files run side by side without sharing anything.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { withClient } from '#lib/cli/database/connect.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import './share-template.ts'
import { siblingOf } from './template-database.ts'

const { url, template, run } = inject('testServer')
const name = `test_${run}_${randomUUID().slice(0, 8)}`
await withClient(url, (client) => client.query(`create database ${name} template ${template}`))
process.env.DATABASE_URL = siblingOf(url, name)
const files = mkdtempSync(path.join(tmpdir(), 'smart-tracker-files-'))
process.env.FILES_DIR = files

afterAll(async () => {
  rmSync(files, { recursive: true, force: true })
  await Promise.all([db.$disconnect(), dispatcher.$disconnect()])
  // Dropped with all others at the end of the run: file systems are slow to make files where as many were deleted a moment ago.
})
