import * as z from 'zod'

/** What a human decides of a referral that was held. */
export const decideReferralSchema = z.object({
  id: z.uuid(),
  pay: z.boolean(),
  reason: z.string().trim().min(5, 'Назовите причину: её сообщат участнику по его вопросу').max(300, 'Слишком длинно'),
})

export type DecideReferralInput = z.output<typeof decideReferralSchema>
