// npm run order -- pack 10001 | ship 10001 TRACK | deliver 10001 | return 10001: the warehouse's steps, until the desk has its own page for them.
import { userInfo } from 'node:os'
import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { toDecimal } from '#lib/money/money.ts'
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'
import { Stop } from './stop.ts'

const number = z.coerce.number().int().positive()
const command = z.union([
  z.tuple([z.literal('pack'), number]).transform(([, order]) => ({ order, step: { to: 'packed' as const } })),
  z.tuple([z.literal('ship'), number, z.string().regex(/^[A-Z0-9]{8,20}$/)]).transform(([, order, track]) => ({ order, step: { to: 'shipped' as const, track } })),
  z.tuple([z.literal('deliver'), number]).transform(([, order]) => ({ order, step: { to: 'delivered' as const } })),
  z.tuple([z.literal('return'), number]).transform(([, order]) => ({ order, step: null })),
])

const refusals: Readonly<Record<string, string>> = {
  blocked: 'The data of its buyer are blocked (6.2.4): it waits for the privacy officer.',
  'not-found': 'There is no such order.',
  'no-return': 'No return of this order is on its way.',
}

await main(async () => {
  const asked = command.safeParse(process.argv.slice(2))
  if (!asked.success) throw new Stop('Usage: npm run order -- pack 10001 | ship 10001 TRACK | deliver 10001 | return 10001')
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  const { order, step } = asked.data
  try {
    if (step === null) await receive(order)
    else await (await import('#lib/orders/fulfil-order.ts')).fulfilOrder(order, step, userInfo().username)
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(refusals[error.code] ?? 'The order is not in a state that allows this.')
    throw error
  } finally {
    await database.release()
  }
  return 0
})

/** The goods of the open return are back: says what happens to the money. */
async function receive(order: number): Promise<void> {
  const { receiveReturn } = await import('#lib/orders/receive-return.ts')
  const { amount, refund, refundDue } = await receiveReturn(order, userInfo().username)
  const until = refundDue.toISOString().slice(0, 10)
  process.stdout.write(
    refund === 'bank'
      ? `${toDecimal(amount)} roubles go back the way they were paid.\n`
      : `The order was paid on delivery: there is no card to refund. Send ${toDecimal(amount)} roubles where the buyer says, by ${until}.\n`,
  )
}
