// npm run consent:verify: looks whether the consent ledger is as it was written; ends with 1 and names the first broken rows when it is not.
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'

await main(async () => {
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  try {
    const { verifyLedger } = await import('#lib/consent/verify/verify-ledger.ts')
    const started = performance.now()
    const { events, subjects, checkpoints, root, broken } = await verifyLedger()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    for (const { what, row, why } of broken) console.error(`${what}: ${row}: ${why}`)
    console.log(`${broken.length === 0 ? 'Whole' : 'BROKEN'}: ${events} events in ${subjects} chains, ${checkpoints} checkpoints, root ${root}, ${seconds} s`)
    return broken.length === 0 ? 0 : 1
  } finally {
    await database.release()
  }
})
