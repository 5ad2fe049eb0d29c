import * as z from 'zod'

const text = (max: number) => z.string().trim().max(max).optional().catch(undefined).transform((given) => given || undefined)

const query = z.object({
  staff: z.uuid().optional().catch(undefined),
  table: text(60),
  row: text(200),
  verb: z.enum(['insert', 'update', 'delete']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  after: z.string().regex(/^\d{1,15}_\d{1,18}$/).optional().catch(undefined),
})

export type AuditFilter = Partial<z.output<typeof query>>

/** The filter of the journal as its address has it; what is none is left out. */
export function auditFilterOf(given: Readonly<Record<string, string | string[] | undefined>>): AuditFilter {
  return query.parse(given)
}
