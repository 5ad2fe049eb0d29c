import * as z from 'zod'

export const requestParams = z.strictObject({ id: z.string().regex(/^[\w-]{8,64}(,[\w-]{8,64}){0,99}$/) })

export const requestLog = z.object({ id: z.string(), lines: z.array(z.string()) })
