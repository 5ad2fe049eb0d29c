import * as z from 'zod'

/** Which consents a proof of the contact confirms: by the events that gave them. What the proof remembers (`proofs.payload`). */
const confirmation = z.object({
  subjectId: z.uuid(),
  grants: z.array(z.object({ purpose: z.string(), eventHash: z.string() })).min(1),
  /** The variant that is waited for from then on (4.1.15). */
  restock: z.uuid().optional(),
})

export type ConfirmationPayload = z.output<typeof confirmation>

/** Null when nothing is remembered (any more), or something else. */
export function asConfirmation(remembered: unknown): ConfirmationPayload | null {
  return confirmation.safeParse(remembered).data ?? null
}
