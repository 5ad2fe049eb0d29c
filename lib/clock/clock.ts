let offset = 0

/** Where a shop under test has its time from: milliseconds that all of its processes are ahead (lib/cli/process/follow-clock.ts). Absent in every other. */
export type ClockHook = { shopClockShift?: () => number }

const hook = globalThis as ClockHook

/** The present moment (UTC). The only place that reads the system clock, so that tests can travel in time. */
export function now(): Date {
  return new Date(Date.now() + offset + (hook.shopClockShift?.() ?? 0))
}

/** Moves the clock of this process by `milliseconds`; `travel(0)` returns to the present. For tests. */
export function travel(milliseconds: number): void {
  offset = milliseconds
}

export const minutes = (n: number): number => n * 60_000
export const days = (n: number): number => n * 86_400_000
