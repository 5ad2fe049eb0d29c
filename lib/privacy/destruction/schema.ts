import * as z from 'zod'

/** The password or a code of the second factor; which of them is needed the account says. */
export const ownDestructionSchema = z.object({ password: z.string().max(128), code: z.string().max(40) })
