import * as z from 'zod'

const points = z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = text.replaceAll(/\s/g, '').replace('−', '-')
  if (/^[+-]?\d{1,6}$/.test(value) && Number(value) !== 0) return Number(value)
  context.addIssue({ code: 'custom', message: 'Целое число, не ноль: 500 — начислить, −500 — списать' })
  return z.NEVER
})

/** Points given to a member by hand, or taken. */
export const adjustSchema = z.object({
  memberId: z.uuid(),
  points,
  reason: z.string().trim().min(5, 'Назовите причину: её прочтёт участник').max(200, 'Слишком длинно'),
})

/** Whoever refuses says why: the author reads it. */
export const decideAdjustmentSchema = z.discriminatedUnion('allow', [
  z.object({ id: z.uuid(), allow: z.literal(true) }),
  z.object({ id: z.uuid(), allow: z.literal(false), reason: z.string().trim().min(5, 'Назовите причину: её прочтёт автор').max(300, 'Слишком длинно') }),
])

export type DecideAdjustmentInput = z.output<typeof decideAdjustmentSchema>

export type AdjustInput = z.output<typeof adjustSchema>
export type AdjustForm = z.input<typeof adjustSchema>
