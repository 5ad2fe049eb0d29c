import { expect } from '@playwright/test'

type Wish<T> = { readonly read: () => Promise<T>; readonly holds: (value: T) => boolean; readonly timeout: number; readonly isNot: boolean }

/**
 * Reads again and again until it holds (with `isNot`: until it does not), at most `timeout` milliseconds, and once in any case: a job may still be about
 * to write it. Throws what reading throws.
 */
export async function until<T>({ read, holds, timeout, isNot }: Wish<T>): Promise<{ pass: boolean; actual: T }> {
  let last: { readonly value: T } | undefined
  let fault: unknown
  const asks = async (): Promise<boolean> => {
    try {
      last = { value: await read() }
    } catch (error) {
      fault = error
      return true
    }
    return holds(last.value) !== isNot
  }
  await expect.poll(asks, { timeout, intervals: [50, 100, 250, 500] }).toBe(true).catch(() => undefined)
  if (fault !== undefined) throw fault
  const { value: actual } = last ?? { value: await read() }
  return { pass: holds(actual), actual }
}
