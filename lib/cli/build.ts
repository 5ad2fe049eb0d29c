// npm run build: the production build. Pages are rendered from the database, so it is brought up to date first.
import { buildIfChanged } from '#lib/cli/build/build.ts'
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { migrate } from './prepare-database.ts'
import { prepareSettings } from './prepare-settings.ts'

await main(async () => {
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  await migrate(database.url)
  await buildIfChanged(database.url)
  await database.release()
  return 0
})
