import * as z from 'zod'

/** What a test asks to go wrong with the next write call of the API. */
export const fault = z.object({
  outcome: z.enum(['declined', 'error', 'lost', 'delay', 'ok']).default('ok'),
  /** How long the answer waits; milliseconds. */
  delayMs: z.number().int().min(0).max(60_000).default(0),
  /** The notification about the object is never sent … */
  dropWebhook: z.boolean().default(false),
  /** … or sent that much later; milliseconds. */
  webhookDelayMs: z.number().int().min(0).max(60_000).default(0),
  /** How many calls in a row. */
  times: z.number().int().min(1).max(100).default(1),
})

export type Fault = z.output<typeof fault>

const none: Fault = fault.parse({})

export type Faults = { readonly plan: (fault: Fault) => void; readonly next: () => Fault }

/**
 * The queue of planned faults. `error` answers 500 and does nothing, `lost` does the work and then answers 500, `declined`
 * makes a payment whose card will be refused, `delay` (with `delayMs`) answers late.
 */
export function faults(): Faults {
  const queue: Fault[] = []
  return {
    plan: (planned) => {
      for (let index = 0; index < planned.times; index += 1) queue.push(planned)
    },
    next: () => queue.shift() ?? none,
  }
}
