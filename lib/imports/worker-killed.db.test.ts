import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariants } from '#lib/test-support/make-variants.ts'
import { carryOutImport } from './carry-out-import.ts'
import { startImport } from './start-import.ts'
import { uploadImport } from './upload-import.ts'

const VARIANTS = 8000

/** What the real worker runs, in a process of its own that can be killed. */
const worker = `
  import { tasks } from '#lib/cli/tasks.ts'
  await tasks['imports.run']({ runId: process.env.RUN_ID })
`

test('killed again and again, and carried on by several at once, a file goes in once', async () => {
  const skus = await makeVariants(VARIANTS)
  const staff = { personId: (await makeCustomer({ roles: ['manager'], secondFactor: true })).personId, role: 'manager' as const }
  const content = new TextEncoder().encode(`sku;on_hand\n${skus.map((sku, place) => `${sku};${1 + (place % 90)}`).join('\n')}\nNONE;1\n`)
  const dry = await uploadImport({ kind: 'stock', name: 'count.csv', content }, staff)
  await carryOutImport(dry)
  const id = await startImport(dry, staff)

  for (const rows of [1000, 3000, 5000]) {
    const child = start(id)
    await expect.poll(() => doneOf(id), { interval: 2, timeout: 60_000 }).toBeGreaterThanOrEqual(rows)
    child.kill('SIGKILL')
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
    expect(await doneOf(id)).toBe(await booked(id))
  }
  await Promise.all([carryOutImport(id), carryOutImport(id), once(start(id), 'exit'), carryOutImport(id)])
  // whoever found the row locked left it to the others
  await carryOutImport(id)

  expect(await db.importRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'finished', done: VARIANTS + 1, changed: VARIANTS, unchanged: 0, failed: 1 })
  expect(await booked(id)).toBe(VARIANTS)
  expect(await db.importError.count({ where: { runId: id } })).toBe(1)
  const [wrong] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM stock_items s WHERE s.on_hand <> (SELECT coalesce(sum(quantity), 0) FROM stock_movements m WHERE m.variant_id = s.variant_id)`
  expect(wrong?.count).toBe(0)
  expect(await db.stockItem.aggregate({ where: { variant: { sku: { in: skus } } }, _sum: { onHand: true } })).toEqual({
    _sum: { onHand: skus.reduce((total, _, place) => total + 1 + (place % 90), 0) },
  })
  expect(await db.auditEntry.count({ where: { table: 'import_runs', rowId: id } })).toBe(0)
}, 240_000)

const doneOf = async (id: string): Promise<number> => (await db.importRun.findUniqueOrThrow({ where: { id }, select: { done: true } })).done
const booked = (id: string): Promise<number> => db.stockMovement.count({ where: { key: { startsWith: `import:${id}:` } } })

function start(runId: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', worker], {
    env: { ...process.env, DATABASE_URL: env.DATABASE_URL, RUN_ID: runId },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
