import * as z from 'zod'
import { reportReasonCodes } from '#lib/review-reports/report-reasons.ts'

const key = z.string().regex(/^\d{1,15}_\d{1,10}$/).transform((text) => {
  const [moment = 0, number = 0] = text.split('_').map(Number)
  return { moment: new Date(moment), number }
})

const schema = z.object({
  state: z.enum(['open', 'closed']).catch('open').default('open'),
  /** Late; or due by the end of the next working day. */
  due: z.enum(['overdue', 'soon']).optional().catch(undefined),
  reason: z.enum(reportReasonCodes).optional().catch(undefined),
  after: key.optional().catch(undefined),
})

export type ReportQuery = z.output<typeof schema>

/** What the address of the list of complaints asks for; what makes no sense is left out. */
export function readReportQuery(query: Readonly<Record<string, unknown>>): ReportQuery {
  return schema.parse(query)
}
