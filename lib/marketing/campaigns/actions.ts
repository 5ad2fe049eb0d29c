'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { approveCampaign } from './approve-campaign.ts'
import { cancelCampaign } from './cancel-campaign.ts'
import { copyCampaign } from './copy-campaign.ts'
import { createCampaign } from './create-campaign.ts'
import { launchCampaign } from './launch-campaign.ts'
import { pauseCampaign } from './pause-campaign.ts'
import { recallLaunch } from './recall-launch.ts'
import { resumeCampaign } from './resume-campaign.ts'
import { returnCampaign } from './return-campaign.ts'
import { scheduleCampaign } from './schedule-campaign.ts'
import { copyCampaignSchema, createCampaignSchema, reasonedSchema, scheduleCampaignSchema, seenCampaignSchema, updateCampaignSchema } from './schema.ts'
import { submitCampaign } from './submit-campaign.ts'
import { updateCampaign } from './update-campaign.ts'

export const create = staffAction('marketing.edit', createCampaignSchema, createCampaign)
export const update = staffAction('marketing.edit', updateCampaignSchema, updateCampaign)
export const copy = staffAction('marketing.edit', copyCampaignSchema, copyCampaign)
export const submit = staffAction('marketing.edit', seenCampaignSchema, submitCampaign)
export const approve = staffAction('marketing.approve', seenCampaignSchema, approveCampaign)
export const sendBack = staffAction('marketing.approve', reasonedSchema, returnCampaign)
export const launch = staffAction('marketing.launch', seenCampaignSchema, launchCampaign)
export const schedule = staffAction('marketing.launch', scheduleCampaignSchema, scheduleCampaign)
export const recall = staffAction('marketing.launch', seenCampaignSchema, recallLaunch)
export const pause = staffAction('marketing.launch', reasonedSchema, pauseCampaign)
export const resume = staffAction('marketing.launch', seenCampaignSchema, resumeCampaign)
export const cancel = staffAction('marketing.edit', reasonedSchema, cancelCampaign)
