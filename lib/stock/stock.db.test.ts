import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { owner } from '#lib/test-support/owner.ts'
import { correctStock } from './correct-stock.ts'
import { receiveStock } from './receive-stock.ts'

const sku = 'KVNT-GRAPHITE'
const onHand = async () => (await db.stockItem.findFirstOrThrow({ where: { variant: { sku } } })).onHand

test('goods are booked once however often their delivery note is', async () => {
  const before = await onHand()
  const note = { key: 'note-17/1', sku, quantity: 5 }
  const booked = await Promise.all(Array.from({ length: 8 }, () => receiveStock(note)))
  expect(booked.filter(Boolean)).toHaveLength(1)
  expect(await onHand()).toBe(before + 5)
})

test('a key that meant something else is refused, and so are an unknown variant and more than there is', async () => {
  await receiveStock({ key: 'note-18', sku, quantity: 1 })
  await expect(receiveStock({ key: 'note-18', sku, quantity: 2 })).rejects.toMatchObject({ code: 'key-reused' })
  await expect(correctStock({ key: 'note-18', sku, quantity: 1, note: 'Пересчёт' })).rejects.toMatchObject({ code: 'key-reused' })
  await expect(receiveStock({ key: 'note-19', sku: 'NONE', quantity: 1 })).rejects.toMatchObject({ code: 'unknown-variant' })
  await expect(correctStock({ key: 'count-1', sku, quantity: -100_000, note: 'Недостача' })).rejects.toMatchObject({ code: 'reserved' })
  expect(await db.stockMovement.count({ where: { key: { in: ['note-19', 'count-1'] } } })).toBe(0)
})

test('nothing, a fraction or too much is no quantity, and a correction says why', async () => {
  for (const quantity of [0, -1, 1.5, Number.NaN, 1e9]) await expect(receiveStock({ key: 'x', sku, quantity })).rejects.toThrow(z.ZodError)
  await expect(correctStock({ key: 'x', sku, quantity: 1, note: ' ' })).rejects.toThrow(z.ZodError)
})

test('the ledger only grows', async () => {
  await expect(db.$executeRaw`update stock_movements set quantity = 1`).rejects.toThrow(/append-only/)
  await expect(db.$executeRaw`delete from stock_movements`).rejects.toThrow(/append-only/)
  await expect(owner.$executeRaw`truncate stock_movements`).rejects.toThrow(/append-only/)
})

test('what is on hand is the sum of the ledger, whatever is booked at once', async () => {
  const quantities = fc.array(fc.integer({ min: -40, max: 40 }).filter((quantity) => quantity !== 0), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(quantities, async (list) => {
      await Promise.allSettled(list.map((quantity) => correctStock({ key: crypto.randomUUID(), sku, quantity, note: 'Пересчёт' })))
      const { _sum } = await db.stockMovement.aggregate({ where: { variant: { sku } }, _sum: { quantity: true } })
      expect(await onHand()).toBe(_sum.quantity)
      expect(await onHand()).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 15 },
  )
}, 60_000)
