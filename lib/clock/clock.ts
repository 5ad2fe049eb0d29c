let offset = 0

/** The present moment (UTC). The only place that reads the system clock, so that tests can travel in time. */
export function now(): Date {
  return new Date(Date.now() + offset)
}

/** Moves the clock of this process by `milliseconds`; `travel(0)` returns to the present. For tests. */
export function travel(milliseconds: number): void {
  offset = milliseconds
}

export const minutes = (n: number): number => n * 60_000
export const days = (n: number): number => n * 86_400_000
