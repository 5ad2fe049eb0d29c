import * as z from 'zod'
import { fromLocal } from '#lib/text/local-time.ts'

const digits = (text: string) => text.replaceAll(/\s/g, '')

/** A whole number within bounds, as staff write it. */
const whole = (from: number, to: number) => z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = digits(text)
  if (/^\d{1,7}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value)
  context.addIssue({ code: 'custom', message: `Целое число от ${from} до ${to}` })
  return z.NEVER
})

const optional = <T>(schema: z.ZodType<T, string>) => z.union([z.string().regex(/^\s*$/).transform(() => null), schema])

const moment = z.string().transform((text, context) => {
  const value = fromLocal(text)
  if (value) return value
  context.addIssue({ code: 'custom', message: 'Укажите день и время' })
  return z.NEVER
})

/** «news-offers/email»: one consent, what for and by which channel. */
const cell = z.string().regex(/^[a-z-]+\/(email|sms)$/, 'Выберите, на что люди согласились')

const name = z.string().trim().min(3, 'Назовите рассылку: так её найдут коллеги').max(120, 'Слишком длинно')

export const createCampaignSchema = z.object({ name, cell, audienceId: z.union([z.literal('').transform(() => null), z.uuid('Выберите аудиторию')]) })

/** The settings of a campaign as the desk's form has them. Empty limits are none. */
const settings = z.object({
  name, cell,
  audienceId: z.union([z.literal('').transform(() => null), z.uuid('Выберите аудиторию')]),
  expiresAt: optional(moment),
  perMinute: optional(whole(1, 1_000_000)),
  complaintBrake: whole(0, 1000),
  bounceBrake: whole(0, 1000),
  windowDays: whole(1, 90),
  /** Empty: nothing is tried. */
  testRule: z.union([z.literal('').transform(() => null), z.enum(['clicks', 'orders', 'fewest_withdrawals'])]),
  testShare: z.string(),
  testHours: z.string(),
})

export const updateCampaignSchema = settings
  .extend({ id: z.uuid(), revision: z.number().int() })
  .transform((given, context) => {
    const share = whole(1, 50).safeParse(given.testShare)
    const hours = whole(1, 168).safeParse(given.testHours)
    if (given.testRule === null) return { ...given, testShare: null, testHours: null }
    for (const [path, read] of [['testShare', share], ['testHours', hours]] as const) {
      if (!read.success) context.addIssue({ code: 'custom', path: [path], message: read.error.issues[0]?.message ?? '' })
    }
    return { ...given, testShare: share.data ?? null, testHours: hours.data ?? null }
  })

const one = z.object({ id: z.uuid(), revision: z.number().int() })
const reason = z.string().trim().min(3, 'Назовите причину: она останется в истории').max(500, 'Слишком длинно')

/** A campaign as whoever acts has seen it. */
export const seenCampaignSchema = one
export const reasonedSchema = one.extend({ reason })
export const scheduleCampaignSchema = one.extend({ at: moment })
export const copyCampaignSchema = z.object({ id: z.uuid() })

export type CreateCampaignInput = z.output<typeof createCampaignSchema>
export type CampaignSettings = z.output<typeof updateCampaignSchema>
export type CampaignForm = z.input<typeof updateCampaignSchema>
export type Seen = z.output<typeof one>
