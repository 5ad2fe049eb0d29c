// npm run order -- pack 10001 | ship 10001 TRACK | deliver 10001: the warehouse's steps, until the desk has its own page for them.
import { userInfo } from 'node:os'
import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'
import { Stop } from './stop.ts'

const number = z.coerce.number().int().positive()
const command = z.union([
  z.tuple([z.literal('pack'), number]).transform(([, order]) => ({ order, step: { to: 'packed' as const } })),
  z.tuple([z.literal('ship'), number, z.string().regex(/^[A-Z0-9]{8,20}$/)]).transform(([, order, track]) => ({ order, step: { to: 'shipped' as const, track } })),
  z.tuple([z.literal('deliver'), number]).transform(([, order]) => ({ order, step: { to: 'delivered' as const } })),
])

await main(async () => {
  const asked = command.safeParse(process.argv.slice(2))
  if (!asked.success) throw new Stop('Usage: npm run order -- pack 10001 | ship 10001 TRACK | deliver 10001')
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  const { fulfilOrder } = await import('#lib/orders/fulfil-order.ts')
  try {
    await fulfilOrder(asked.data.order, asked.data.step, userInfo().username)
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(error.code === 'not-found' ? 'There is no such order.' : 'The order is not in a state that allows this.')
    throw error
  } finally {
    await database.release()
  }
  return 0
})
