import { minutes, now } from '#lib/clock/clock.ts'
import type { Bank } from './bank.ts'
import { sendDue } from './notifications.ts'
import { settle } from './settle.ts'

/** How long the bank keeps a payment page open. */
const openFor = minutes(60)

/** The bank's clockwork: sends notifications, and cancels payments nobody came for. `wake` makes it look at once. */
export function sender(): { readonly start: (bank: Bank) => void; readonly wake: () => void; readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let waiting = false
  let again: () => void = () => undefined

  function start(bank: Bank): void {
    again = () => {
      if (waiting || stopping.signal.aborted) return
      waiting = true
      running = running.then(async () => {
        waiting = false
        clearTimeout(timer)
        if (!stopping.signal.aborted) await beat(bank, stopping.signal)
        if (!stopping.signal.aborted) timer = setTimeout(again, 500)
      })
    }
    again()
  }

  async function stop(): Promise<void> {
    stopping.abort()
    clearTimeout(timer)
    await running
  }

  return { start, wake: () => again(), stop }
}

async function beat(bank: Bank, signal: AbortSignal): Promise<void> {
  try {
    await cancelForgotten(bank)
    await sendDue(bank, signal)
  } catch (error) {
    // The database may be restarting; the books are safe in it and the next beat comes in half a second.
    if (!signal.aborted) process.stderr.write(`sandbox bank: ${error instanceof Error ? error.message : 'unknown error'}\n`)
  }
}

async function cancelForgotten(bank: Bank): Promise<void> {
  const { rows } = await bank.pool.query<{ id: string }>(
    `select id from sandbox_bank.payments where shop_id = $1 and status = 'pending' and created_at < $2 limit 100`,
    [bank.shopId, new Date(now().getTime() - openFor)],
  )
  for (const { id } of rows) await settle(bank, id, { status: 'canceled', party: 'yoo_money', reason: 'expired_on_confirmation' })
}
