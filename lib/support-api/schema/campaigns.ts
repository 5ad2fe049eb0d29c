import * as z from 'zod'

export const campaignInput = z
  .strictObject({
    channel: z.enum(['email', 'sms']).default('email'),
    purpose: z.enum(['news-offers', 'ads', 'bonus-notices']).default('news-offers').meta({ description: 'the consent it rests on' }),
    name: z.string().trim().min(3).max(120).optional(),
    subject: z.string().min(1).max(150).optional().meta({ description: 'of a letter; one of its own, if left out' }),
    text: z.string().min(1).max(1000).optional(),
    to: z.array(z.uuid()).min(1).max(20).optional().meta({ description: 'ids of people who may get it; everybody, if left out. Whoever has not agreed gets nothing. They have bought what nobody else has, 400 days ago: an order more in each account' }),
    launch: z.boolean().default(true).meta({ description: 'false: stays a draft' }),
  })

export const campaignParams = z.strictObject({ number: z.coerce.number().int().min(1) })

export const campaign = z.object({
  id: z.uuid(),
  number: z.int(),
  path: z.string().meta({ description: 'of its page at the desk' }),
  state: z.string(),
  name: z.string(),
  subject: z.string(),
  messages: z.record(z.string(), z.int()).meta({ description: 'how many by state: {"accepted": 2, "excluded": 1}' }),
})

export type CampaignInput = z.input<typeof campaignInput>
export type Campaign = z.output<typeof campaign>
