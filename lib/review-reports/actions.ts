'use server'

import { action } from '#lib/action/action.ts'
import { currentClient, currentCustomer } from '#lib/auth/current-customer.ts'
import { makeReport } from './make-report.ts'
import { reportPath } from './report-link.ts'
import { reportSchema } from './schema.ts'

/** Anybody may complain about a review; `next` is the page that will tell what was decided. */
export const reportReview = action(reportSchema, async (input) => {
  const [customer, { address }] = await Promise.all([currentCustomer(), currentClient()])
  const { id } = await makeReport(input, { personId: customer?.personId ?? null, address })
  return { next: `${reportPath(id)}?sent=1` }
})
