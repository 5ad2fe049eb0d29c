import * as z from 'zod'

export const runSchema = z.object({ runId: z.uuid() })
