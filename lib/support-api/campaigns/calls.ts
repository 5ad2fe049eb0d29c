import { campaign, campaignInput, campaignParams } from '../schema/campaigns.ts'
import { call } from '../server/call.ts'
import { leadCampaign } from './lead-campaign.ts'
import { readCampaign } from './read-campaign.ts'

export const campaignCalls = [
  call({ method: 'POST', path: '/campaigns', status: 201, summary: 'A campaign to these people: written by one marketer, approved by another, launched. POST /jobs/drain sees it to its end', body: campaignInput, answer: campaign, run: ({ body }) => leadCampaign(body) }),
  call({ method: 'GET', path: '/campaigns/{number}', summary: 'A campaign as it is now, and what became of its messages', params: campaignParams, answer: campaign, run: ({ params: { number } }) => readCampaign(number) }),
]
