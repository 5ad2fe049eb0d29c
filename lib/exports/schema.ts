import * as z from 'zod'
import { text } from '#lib/form/fields.ts'
import { exportKindCodes } from './kinds.ts'

const day = z.union([z.literal(''), z.iso.date('Нужна дата')]).transform((value) => (value === '' ? null : value))

/** What is to be taken away, what for, and of which days (Saratov). */
export const exportSchema = z.object({
  kind: z.enum(exportKindCodes, 'Выберите, что выгрузить'),
  purpose: z.string().min(1, 'Выберите цель').max(60),
  reason: text(10, 300, 'Опишите, зачем нужен файл: не короче 10 знаков'),
  from: day,
  to: day,
}).refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: 'Конец раньше начала' })

export const dropExportSchema = z.object({ id: z.uuid() })

/** How the days stand in the row. */
export const exportFilters = z.object({ from: z.string().nullable().default(null), to: z.string().nullable().default(null) })
