import { test } from '@playwright/test'
import { expect } from './test.ts'

/** So many pages one browser looks at: a new one costs as much as two of them. */
const TOGETHER = 7

/** Pages in groups for one browser each. */
export function groupsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / TOGETHER) }, (_, group) => items.slice(group * TOGETHER, (group + 1) * TOGETHER))
}

/** Looks at each, whatever became of the others, and fails with all that was wrong. */
export async function inTurn(names: readonly string[], look: (name: string) => Promise<void>): Promise<void> {
  const faults: string[] = []
  for (const name of names) {
    await test.step(name, () => look(name).catch((error: unknown) => faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)))
  }
  expect(faults.join('\n\n')).toBe('')
}
