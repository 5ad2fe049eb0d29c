import * as z from 'zod'
import { cookie, wishedLines } from './parts.ts'

export const cartInput = z.strictObject({ person: z.uuid().optional().meta({ description: 'whose cart it is; a guest’s, if left out' }), lines: wishedLines })

export const cart = z.object({ id: z.uuid(), cookie: cookie.nullable().meta({ description: 'by which a guest’s browser holds it; whoever is signed in needs none' }) })

export type CartInput = z.input<typeof cartInput>
export type Cart = z.output<typeof cart>
