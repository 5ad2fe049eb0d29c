'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { approveCampaign } from './approve-campaign.ts'
import { changeCampaign } from './change-campaign.ts'
import { createCampaign } from './create-campaign.ts'
import { discardCampaign } from './discard-campaign.ts'
import { changeCampaignSchema, createCampaignSchema, seenCampaignSchema } from './schema.ts'
import { stopCampaign } from './stop-campaign.ts'

export const create = staffAction('bonus.edit', createCampaignSchema, createCampaign)
export const change = staffAction('bonus.edit', changeCampaignSchema, changeCampaign)
export const approve = staffAction('bonus.approve', seenCampaignSchema, approveCampaign)
export const stop = staffAction('bonus.edit', seenCampaignSchema, stopCampaign)
export const discard = staffAction('bonus.edit', seenCampaignSchema, discardCampaign)
