'use server'

import { refresh } from 'next/cache'
import type * as z from 'zod'
import type { Permission } from '#lib/auth/permissions.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { addOrderNote } from '../desk-add-note.ts'
import { cancelForShop } from '../desk-cancel-order.ts'
import { refundPieces } from '../desk-refund.ts'
import { retryRefunds } from '../desk-retry-refund.ts'
import { cancelSchema, noteSchema, openReturnSchema, orderNumberSchema, receiveReturnSchema, refundAllSchema, refundLinesSchema, shipSchema } from '../desk-schema.ts'
import { withdrawForShop } from '../desk-withdraw-return.ts'
import { takeStep } from '../fulfil-order.ts'
import { lockOrderNumber } from '../lock-order.ts'
import { openReturn as openCommand } from '../open-return.ts'
import { receiveReturn as receiveCommand } from '../receive-return.ts'

/** A change of one order in one transaction. Whoever comes second is refused, and sees the order as it is now. */
function change<Schema extends z.ZodType>(permission: Permission, schema: Schema, run: (tx: Transaction, input: z.output<Schema>, actor: string, staffId: string) => Promise<unknown>) {
  return staffAction(permission, schema, async (input, { personId }) => {
    try {
      await db.$transaction((tx) => run(tx, input, `staff:${personId}`, personId))
      return {}
    } finally {
      refresh()
    }
  })
}

export const packOrder = change('orders.fulfil', orderNumberSchema, (tx, { number }, actor) => takeStep(tx, number, { to: 'packed' }, actor))
export const shipOrder = change('orders.fulfil', shipSchema, (tx, { number, track }, actor) => takeStep(tx, number, { to: 'shipped', track }, actor))
export const deliverOrder = change('orders.fulfil', orderNumberSchema, (tx, { number }, actor) => takeStep(tx, number, { to: 'delivered' }, actor))
export const cancelOrder = change('orders.cancel', cancelSchema, (tx, { number, reason }, actor) => cancelForShop(tx, number, reason, actor))
export const refundLines = change('orders.refund', refundLinesSchema, (tx, wish, actor) => refundPieces(tx, wish, actor))
export const refundAll = change('orders.refund', refundAllSchema, (tx, { number, key }, actor) => refundPieces(tx, { number, key }, actor))
export const retryRefund = change('orders.refund', orderNumberSchema, (tx, { number }, actor) => retryRefunds(tx, number, actor))
export const addNote = change('orders.note', noteSchema, (tx, note, _, staffId) => addOrderNote(tx, note, staffId))
export const openReturn = change('returns.receive', openReturnSchema, async (tx, input, actor) => openCommand(tx, (await lockOrderNumber(tx, input.number)).id, input, actor))
export const withdrawReturn = change('returns.receive', orderNumberSchema, (tx, { number }, actor) => withdrawForShop(tx, number, actor))

export const receiveReturn = staffAction('returns.receive', receiveReturnSchema, async ({ number, good }, { personId }) => {
  try {
    await receiveCommand(number, `staff:${personId}`, good)
    return {}
  } finally {
    refresh()
  }
})
