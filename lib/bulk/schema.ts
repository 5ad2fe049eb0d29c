import * as z from 'zod'
import { cancelReasonCodes } from '#lib/orders/cancel-reasons.ts'
import { trackSchema } from '#lib/orders/desk-schema.ts'
import { BULK_MOST, bulkKindCodes } from './kinds.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)
const numbers = z.array(number).min(1, 'Выберите заказы').max(BULK_MOST, `Не больше ${BULK_MOST} заказов за раз`).transform((all) => [...new Set(all)])

/** What the rows of a run need besides their order. */
export const runParams = z.object({
  /** Track numbers by order number. */
  tracks: z.record(z.string(), trackSchema).optional(),
  reason: z.enum(cancelReasonCodes, 'Выберите причину').optional(),
})

export type RunParams = z.output<typeof runParams>

/** `key` is made by the form and becomes the run's id: what is sent twice is one run. */
export const startRunSchema = z
  .object({ key: z.uuid(), kind: z.enum(bulkKindCodes), numbers, params: runParams })
  .refine(({ kind, params }) => kind !== 'orders.cancel' || params.reason !== undefined, { path: ['params', 'reason'], message: 'Выберите причину' })
  .refine(({ kind, params, numbers: all }) => kind !== 'orders.ship' || all.every((each) => params.tracks?.[each] !== undefined), {
    path: ['params', 'tracks'],
    message: 'Не у каждого заказа есть трек-номер',
  })

export type StartRun = z.output<typeof startRunSchema>

export const runIdSchema = z.object({ id: z.uuid() })

/** «10001 80080012345678», a line an order, as pasted from a table. Lines that are none are answered, too. */
export function parseTracks(text: string): { readonly tracks: ReadonlyMap<number, string>; readonly wrong: readonly string[] } {
  const tracks = new Map<number, string>()
  const wrong: string[] = []
  for (const line of text.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const [first = '', ...rest] = line.replace(/^№\s*/, '').split(/[\s;,]+/)
    const order = number.safeParse(first)
    const track = trackSchema.safeParse(rest.join(''))
    if (order.success && track.success && !tracks.has(order.data)) tracks.set(order.data, track.data)
    else wrong.push(line)
  }
  return { tracks, wrong }
}
