import { AsyncLocalStorage } from 'node:async_hooks'
import { type ClockHook, now } from '#lib/clock/clock.ts'

const moved = new AsyncLocalStorage<number>()
const hook = globalThis as ClockHook
const shift = hook.shopClockShift
hook.shopClockShift = () => (shift?.() ?? 0) + (moved.getStore() ?? 0)

/** Does what happened at another moment, as if it were that moment, whatever else this process does meanwhile. */
export function atAnotherTime<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  const before = moved.getStore() ?? 0
  return moved.run(before + moment.getTime() - now().getTime(), work)
}
