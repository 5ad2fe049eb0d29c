'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { requestExport as request } from './request-export.ts'
import { dropExportSchema, exportSchema } from './schema.ts'
import { dropExport as drop } from './take-export.ts'

export const requestExport = staffAction('exports.make', exportSchema, (input, staff) => request(staff, input))

export const dropExport = staffAction('exports.make', dropExportSchema, ({ id }, staff) => drop(staff, id))
