import * as z from 'zod'
import { drained, drainInput, failing, failInput, job, jobsQuery } from '../schema/jobs.ts'
import { call } from '../server/call.ts'
import { drainJobs } from './drain-jobs.ts'
import { listJobs } from './list-jobs.ts'
import { planFailure } from './planned-failures.ts'

export const jobCalls = [
  call({
    method: 'POST', path: '/jobs/drain', summary: 'Waits until everything has run that is due by the shop’s clock, and all that it has queued: notifications, letters, campaigns to their end. Says what failed', body: drainInput, answer: drained,
    run: ({ body }) => drainJobs(body),
  }),
  call({
    method: 'POST', path: '/jobs/fail', status: 201, summary: 'The next runs of this job throw', body: failInput, answer: failing,
    async run({ body: { name, times } }) {
      await planFailure(name, times)
      return { name, times }
    },
  }),
  call({ method: 'GET', path: '/jobs', summary: 'The queue, the next first, and what has run', query: jobsQuery, answer: z.array(job), run: ({ query }) => listJobs(query) }),
]
