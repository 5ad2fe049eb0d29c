import { db } from '#lib/db/db.ts'
import type { ProductStatus, StockMovementReason } from '#lib/db/generated/enums.ts'
import { isUndo, undoneKey } from './undo-key.ts'

export const LEDGER_PAGE = 50

export type DeskStockItem = {
  readonly variantId: string
  readonly sku: string
  readonly product: string
  readonly slug: string
  readonly status: ProductStatus
  readonly colour: string
  readonly size: string | null
  readonly barcode: string | null
  readonly onHand: number
  readonly reserved: number
  /** What holds them, the oldest first. */
  readonly held: readonly { readonly number: number; readonly quantity: number; readonly expiresAt: Date | null }[]
}

export type DeskMovement = {
  readonly id: string
  readonly movedAt: Date
  readonly reason: StockMovementReason
  readonly quantity: number
  /** On hand after it. */
  readonly balance: number
  readonly note: string | null
  readonly orderNumber: number | null
  /** Person id of whoever of the staff booked it. */
  readonly staffId: string | null
  /** It takes another one back, or was itself taken back. */
  readonly undo: boolean
  readonly undone: boolean
}

/** A variant in the stock; null when there is none. */
export async function readStockItem(sku: string): Promise<DeskStockItem | null> {
  const variant = await db.variant.findUnique({
    where: { sku },
    select: {
      id: true, sku: true, colourName: true, size: true, barcode: true,
      product: { select: { name: true, slug: true, status: true } },
      stockItem: { select: { onHand: true, reserved: true } },
      reservations: { orderBy: { order: { number: 'asc' } }, take: 20, select: { quantity: true, expiresAt: true, order: { select: { number: true } } } },
    },
  })
  if (!variant) return null
  const { id, product, colourName, stockItem, reservations, ...rest } = variant
  return {
    ...rest, variantId: id, product: product.name, slug: product.slug, status: product.status, colour: colourName,
    onHand: stockItem?.onHand ?? 0, reserved: stockItem?.reserved ?? 0,
    held: reservations.map(({ quantity, expiresAt, order }) => ({ number: order.number, quantity, expiresAt })),
  }
}

/** A page of a variant's ledger, the latest first; `before` is the id of the last row of the page before. */
export async function readLedger(variantId: string, before?: string): Promise<{ readonly movements: readonly DeskMovement[]; readonly next: string | null }> {
  const rows = await db.$queryRaw<(Omit<DeskMovement, 'undo' | 'undone'> & { key: string; undone: boolean })[]>`
    SELECT m.*, EXISTS (SELECT FROM stock_movements u WHERE u.key = ${undoneKey('')} || m.id::text) AS undone
    FROM (
      SELECT m.id, m.key, m.moved_at AS "movedAt", m.reason::text AS reason, m.quantity, m.note, m.staff_id AS "staffId", o.number AS "orderNumber",
        (sum(m.quantity) OVER (ORDER BY m.moved_at, m.id))::int AS balance
      FROM stock_movements m LEFT JOIN orders o ON o.id = m.order_id WHERE m.variant_id = ${variantId}::uuid
    ) m
    WHERE ${before ?? null}::text IS NULL OR (m."movedAt", m.id) < (SELECT b.moved_at, b.id FROM stock_movements b WHERE b.id::text = ${before ?? null})
    ORDER BY m."movedAt" DESC, m.id DESC LIMIT ${LEDGER_PAGE + 1}`
  const movements = rows.slice(0, LEDGER_PAGE).map(({ key, ...movement }) => ({ ...movement, undo: isUndo(key) }))
  return { movements, next: rows.length > LEDGER_PAGE ? (movements.at(-1)?.id ?? null) : null }
}
