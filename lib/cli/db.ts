// npm run db -- <arguments of prisma>: the Prisma command line on the database of `npm start` and `npm run dev`. What has been migrated gets its documents.
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { publishFirst } from './prepare-database.ts'
import { packageFile, runNode } from '#lib/cli/process/run-node.ts'

await main(async () => {
  const database = await openDatabase()
  const args = [packageFile('prisma/build/index.js'), ...process.argv.slice(2)]
  const code = await runNode(args, { DATABASE_URL: database.url })
  const [command = '', step = ''] = process.argv.slice(2)
  if (code === 0 && command === 'migrate' && ['deploy', 'dev', 'reset'].includes(step)) await publishFirst(database.url)
  await database.release()
  return code
})
