import * as z from 'zod'
import { plannedFaults } from '#lib/faults/planned-faults.ts'

/** What a test asks to go wrong with the next write call of the API. */
export const fault = z.object({
  outcome: z.enum(['paid', 'declined', 'error', 'lost', 'delay', 'ok']).default('ok'),
  /** How long the answer waits; milliseconds. */
  delayMs: z.number().int().min(0).max(60_000).default(0),
  /** The notification about the object is never sent … */
  dropWebhook: z.boolean().default(false),
  /** … or sent that much later; milliseconds. */
  webhookDelayMs: z.number().int().min(0).max(60_000).default(0),
  /** What it is meant for; without it, for whatever comes next. */
  only: z.enum(['payments', 'refunds', 'receipts']).optional(),
  /** How many calls in a row. */
  times: z.number().int().min(1).max(1000).default(1),
})

export type Fault = z.output<typeof fault>

const none: Fault = fault.parse({})

export type Faults = { readonly plan: (fault: Fault) => void; readonly next: (kind: NonNullable<Fault['only']>) => Fault; readonly forget: () => void }

/**
 * The queue of planned faults. `error` answers 500 and does nothing, `lost` does the work and then answers 500, `declined`
 * makes a payment whose card will be refused, `paid` one that the shopper has paid before they come to its page, `delay` (with `delayMs`) answers late.
 */
export function faults(): Faults {
  const queue = plannedFaults<Fault>()
  return { plan: (planned) => queue.plan(planned, planned.times), next: (kind) => queue.next(({ only }) => only === undefined || only === kind) ?? none, forget: queue.forget }
}
