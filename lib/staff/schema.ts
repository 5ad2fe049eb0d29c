import * as z from 'zod'
import { email } from '#lib/form/fields.ts'

/** As in prisma/schema/base.prisma: browsers check forms by this schema, too. */
const role = z.enum(['admin', 'manager', 'warehouse', 'support', 'marketer', 'hr', 'privacy_officer'], 'Выберите роль')

export const giveRoleSchema = z.object({ email, role })
export const takeRoleSchema = z.object({ personId: z.uuid(), role })
