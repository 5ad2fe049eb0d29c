import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { makeVariants } from '#lib/test-support/make-variants.ts'
import { readLedger, readStockItem } from './desk-item.ts'
import { listStock, type StockFilter } from './desk-list.ts'
import { correctCount, receiveDelivery, undoMovement } from './desk-move.ts'
import { correctCountSchema } from './desk-schema.ts'

const counted = (sku: string, quantity: number, seen: number) => ({ sku, formId: randomUUID(), seen, kind: 'counted' as const, quantity, note: 'Пересчёт' })
const difference = (sku: string, quantity: number) => ({ sku, formId: randomUUID(), seen: 0, kind: 'difference' as const, quantity, note: 'Брак' })

test('a delivery note is booked once for each SKU, however often it is sent at once', async () => {
  const { id, sku } = await makeVariant({ stock: 2 })
  const note = { sku, received: 5, document: 'ТН-17' }
  const moved = await Promise.all(Array.from({ length: 6 }, () => receiveDelivery(note)))
  expect(moved.filter(({ again }) => !again)).toHaveLength(1)
  expect(await stockOf(id)).toEqual({ onHand: 7, reserved: 0 })
  await expect(receiveDelivery({ ...note, received: 6 })).rejects.toMatchObject({ code: 'document-booked', fields: { document: expect.stringContaining('5 шт.') } })
  await expect(receiveDelivery({ ...note, sku: 'NONE' })).rejects.toMatchObject({ code: 'unknown-variant' })
  expect(await receiveDelivery({ ...note, sku: (await makeVariant()).sku })).toMatchObject({ again: false })
})

test('what was counted becomes a difference, once a form; never below what orders hold, never past a change in between', async () => {
  const { id, sku } = await makeVariant({ stock: 10 })
  await makeOrder({ variantId: id })
  const count = counted(sku, 8, 10)
  const twice = await Promise.all([correctCount(count), correctCount(count)])
  expect(twice.map(({ quantity }) => quantity)).toEqual([-2, -2])
  expect(twice.filter(({ again }) => again)).toHaveLength(1)
  expect(await stockOf(id)).toEqual({ onHand: 8, reserved: 1 })
  await expect(correctCount(counted(sku, 7, 10))).rejects.toMatchObject({ code: 'moved-meanwhile', fields: { quantity: expect.stringContaining('стало 8 вместо 10') } })
  await expect(correctCount(counted(sku, 8, 8))).rejects.toMatchObject({ code: 'counted-same' })
  await expect(correctCount(counted(sku, 0, 8))).rejects.toMatchObject({ code: 'reserved', fields: { quantity: expect.stringContaining('в заказах 1') } })
  await expect(correctCount(difference(sku, -9))).rejects.toMatchObject({ code: 'reserved', fields: { quantity: 'На складе только 8 шт.' } })
  expect(correctCountSchema.safeParse({ ...difference(sku, 1), quantity: '0' }).success).toBe(false)
  expect(correctCountSchema.safeParse({ ...counted(sku, 1, 1), quantity: '−3' }).success).toBe(false)
  expect(correctCountSchema.parse({ ...difference(sku, 1), quantity: '−1 000' }).quantity).toBe(-1000)
})

test('corrections at once: each is booked or refused, none gets lost', async () => {
  const { id, sku } = await makeVariant({ stock: 5 })
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => correctCount(difference(sku, -1))))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(await stockOf(id)).toEqual({ onHand: 0, reserved: 0 })
})

test('the ledger says who, why and what was there after; taken back once, by a movement the other way', async () => {
  const { id, sku } = await makeVariant({ stock: 3 })
  const { personId } = await makeCustomer({ roles: ['warehouse'], secondFactor: true })
  const staff = { personId, role: 'warehouse' as const }
  const { movementId } = await actAs(staff, () => receiveDelivery({ sku, received: 4, document: '55' }))
  const [first, second] = [await actAs(staff, () => undoMovement({ movementId })), await undoMovement({ movementId })]
  expect([first.again, second.again]).toEqual([false, true])
  expect(await stockOf(id)).toEqual({ onHand: 3, reserved: 0 })
  const { movements } = await readLedger(id)
  expect(movements.map(({ quantity, balance, staffId, undo, undone }) => [quantity, balance, staffId === personId, undo, undone])).toEqual([
    [-4, 3, true, true, false], [4, 7, true, false, true], [3, 3, false, false, false],
  ])
  expect(movements[0]?.note).toBe('Отмена поступления: Накладная 55')
  await expect(undoMovement({ movementId: movements[0]?.id ?? '' })).rejects.toMatchObject({ code: 'final' })
  expect(await db.auditEntry.count({ where: { staffId: personId, table: 'stock_movements' } })).toBe(2)
  expect(await readStockItem('NONE')).toBeNull()
})

test('the list goes page by page and back, by SKU and by what is left, and finds by parts of words', async () => {
  const skus = await makeVariants(120)
  const word = skus[0]?.split('-')[0] ?? ''
  const walk = async (filter: StockFilter): Promise<string[]> => {
    const pages: string[][] = []
    let page = await listStock(filter)
    pages.push(page.rows.map(({ sku }) => sku))
    while (page.next) {
      page = await listStock({ ...filter, after: page.next })
      pages.push(page.rows.map(({ sku }) => sku))
    }
    for (const earlier of pages.slice(0, -1).toReversed()) {
      page = await listStock({ ...filter, before: page.previous ?? '' })
      expect(page.rows.map(({ sku }) => sku)).toEqual(earlier)
    }
    expect(page.previous).toBeNull()
    return pages.flat()
  }
  expect((await walk({ q: word.toLowerCase() })).toSorted()).toEqual(skus.toSorted())
  expect((await walk({ q: word, max: 0 })).toSorted()).toEqual(skus.toSorted())
  expect(await walk({ q: word, reserved: true })).toEqual([])
  const { sku } = await makeVariant({ stock: 4 })
  expect((await listStock({ q: sku, max: 3 })).rows).toEqual([])
  expect((await listStock({ q: sku.toLowerCase(), max: 4, onSale: true })).rows).toMatchObject([{ sku, available: 4, onHand: 4 }])
  expect((await listStock({ q: '50%_' })).rows).toEqual([])
  expect((await listStock({ max: 0, after: 'nonsense' })).previous).not.toBeUndefined()
})
