'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import * as move from './desk-move.ts'
import { correctCountSchema, receiveDeliverySchema, undoMovementSchema } from './desk-schema.ts'

/** Books goods of a delivery note. */
export const receiveDelivery = staffAction('stock.edit', receiveDeliverySchema, (input) => move.receiveDelivery(input))

/** Books what counting has shown. */
export const correctCount = staffAction('stock.edit', correctCountSchema, (input) => move.correctCount(input))

/** Takes a receipt or a correction back. */
export const undoMovement = staffAction('stock.edit', undoMovementSchema, (input) => move.undoMovement(input))
