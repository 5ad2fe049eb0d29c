// npm run worker: the process that works on the queue of jobs.
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'

// React has a smaller build for it.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })

await main(async () => {
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  const { work } = await import('./work.ts') // not sooner: the log reads its level from the settings at once
  await work()
  await database.release()
  return 0
})
