import * as z from 'zod'
import { fromLocal } from '#lib/text/local-time.ts'

const moment = z.string().transform((text, context) => {
  const value = fromLocal(text)
  if (value) return value
  context.addIssue({ code: 'custom', message: 'Укажите день и время' })
  return z.NEVER
})

const multiplier = z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = text.replaceAll(/[\s%]/g, '')
  if (/^\d{3,4}$/.test(value) && Number(value) > 100 && Number(value) <= 1000) return Number(value)
  context.addIssue({ code: 'custom', message: 'Целое число процентов от 101 до 1000: 200 — вдвое больше' })
  return z.NEVER
})

const fields = z.object({
  name: z.string().trim().min(3, 'Назовите акцию: так её увидят покупатели').max(80, 'Слишком длинно'),
  startsAt: moment,
  endsAt: moment,
  multiplier,
  /** '' for everything. */
  categoryId: z.union([z.literal('').transform(() => null), z.uuid('Выберите семейство')]),
})

const seen = { id: z.uuid(), revision: z.number().int() }

function check({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }, context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }): void {
  if (endsAt <= startsAt) context.addIssue({ code: 'custom', path: ['endsAt'], message: 'Конец должен быть позже начала' })
}

/** A campaign of the programme as the desk's form has it. */
export const createCampaignSchema = fields.superRefine(check)
export const changeCampaignSchema = fields.extend(seen).superRefine(check)
/** A campaign as whoever acts has seen it. */
export const seenCampaignSchema = z.object(seen)

export type CampaignInput = z.output<typeof createCampaignSchema>
export type CampaignForm = z.input<typeof createCampaignSchema>
export type SeenCampaign = z.output<typeof seenCampaignSchema>
