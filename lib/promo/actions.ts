'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { changePromo as changeCommand } from './change-promo.ts'
import { createPromo as createCommand } from './create-promo.ts'
import { changePromoSchema, createPromoSchema, setPromoActiveSchema } from './desk-schema.ts'
import { setPromoActive as setActiveCommand } from './set-promo-active.ts'

export const createPromo = staffAction('promo.edit', createPromoSchema, createCommand)
export const changePromo = staffAction('promo.edit', changePromoSchema, changeCommand)
export const setPromoActive = staffAction('promo.edit', setPromoActiveSchema, setActiveCommand)
