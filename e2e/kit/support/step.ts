import { test } from '@playwright/test'

/** A step of the report that reads as a sentence and points at the test's own line; outside of a test nothing but `act`. */
export function step<T>(title: string, act: () => Promise<T>): Promise<T> {
  return isInTest() ? test.step(title, act, { box: true }) : act()
}

function isInTest(): boolean {
  try {
    return test.info() !== null
  } catch {
    return false
  }
}
