import type * as z from 'zod'
import { action, type ActionResult } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { actAs } from '#lib/db/act-as.ts'
import { type Staff, requireStaff } from './current-staff.ts'
import type { Permission } from './permissions.ts'

/**
 * Wraps a command of the desk as a server action: nobody without the permission gets as far as the input, and whatever the command changes
 * stands in the journals under their name. Results as of `action`; code `not-permitted` with the permission in `fields`.
 */
export function staffAction<Schema extends z.ZodType, T>(
  permission: Permission,
  schema: Schema,
  run: (input: z.output<Schema>, staff: Staff) => Promise<T>,
): (input: z.input<Schema>) => Promise<ActionResult<T>> {
  return async (raw) => {
    try {
      const staff = await requireStaff(permission)
      return await actAs(staff, () => action(schema, (input) => run(input, staff))(raw))
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, fields: error.fields }
      throw error
    }
  }
}
