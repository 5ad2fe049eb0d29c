// npm run seed -- --products N: fills the catalogue of the demo, with N products when asked.
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { migrate, seed } from './prepare-database.ts'
import { prepareSettings } from './prepare-settings.ts'
import { Stop } from './stop.ts'

await main(async () => {
  const { SHOP_MODE } = await prepareSettings()
  if (SHOP_MODE === 'live') throw new Stop('A live shop is not seeded: SHOP_MODE=live knows no seed.')
  const database = await openDatabase()
  await migrate(database.url)
  await seed(database.url, process.argv.slice(2))
  await database.release()
  return 0
})
