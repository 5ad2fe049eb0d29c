import * as z from 'zod'
import { MessageChannel, MessageState } from '#lib/db/generated/enums.ts'

export const retrySchema = z.object({ ids: z.array(z.uuid()).min(1).max(100) })
export const cancelSchema = z.object({ id: z.uuid(), reason: z.string().trim().min(3, 'Назовите причину').max(300) })

const query = z.object({
  state: z.enum(MessageState).optional().catch(undefined),
  channel: z.enum(MessageChannel).optional().catch(undefined),
  template: z.string().max(60).optional().catch(undefined).transform((text) => text || undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  after: z.string().regex(/^\d{1,15}_[0-9a-f-]{36}$/).optional().catch(undefined),
})

export type MessageFilter = z.output<typeof query>

/** The filter of the list as its address has it; what is none is left out. */
export function messageFilterOf(given: Readonly<Record<string, string | string[] | undefined>>): MessageFilter {
  return query.parse(given)
}
