// The process that sends campaigns, started by the worker: gate, register, letters, signatures and lines to the servers, and nothing else of the shop. It runs as it
// is written, without tsx, and lib/cli/sender/sender.test.ts sees to it that neither Prisma nor React is loaded here.
import type { ChildProcess } from 'node:child_process'
import { openCampaignPost } from '#lib/marketing/sending/campaign-post.ts'
import { dispatchCampaign } from '#lib/marketing/sending/dispatch-campaign.ts'
import type { Office } from '#lib/marketing/sending/office.ts'
import { callsOver } from './calls.ts'

const post = openCampaignPost()
const office: Office = callsOver<Office>(process as unknown as ChildProcess, { dispatch: (campaignId: string, lane: number) => dispatchCampaign(campaignId, lane, { post, office }) })

// Lives as long as the worker holds on to it.
process.channel?.ref()
// The worker lets its jobs come to their end, and then lets go of this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit(0))
