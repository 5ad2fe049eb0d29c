/** The messages that a letter or an SMS is tried by, one for each variant. Basis: the person of the staff who asked; about the campaign. */
export const campaignTestNames = ['campaign-test', 'campaign-test-b'] as const

export type CampaignTestName = (typeof campaignTestNames)[number]
