import * as z from 'zod'
import { text } from '#lib/form/fields.ts'
import { fromLocal } from '#lib/text/local-time.ts'

const moment = z.string().transform((given, context) => {
  const value = fromLocal(given)
  if (value) return value
  context.addIssue({ code: 'custom', message: 'Укажите день и время' })
  return z.NEVER
})

const what = {
  kind: z.enum(['phone', 'video', 'office'], 'Выберите, как'),
  place: text(3, 300, 'Укажите место, ссылку или номер'),
  minutes: z.coerce.number('Сколько минут').int('Целое число минут').min(10, 'Не меньше десяти минут').max(480, 'Не больше восьми часов'),
}

function check({ kind, place }: { kind: string; place: string }, context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }): void {
  if (kind === 'video' && !/^https:\/\/\S+$/.test(place)) context.addIssue({ code: 'custom', path: ['place'], message: 'Ссылка на встречу начинается с https://' })
}

/** One moment a field; empty ones stay out. */
export const offerInterviewSchema = z
  .object({ id: z.uuid(), ...what, slots: z.array(z.union([z.literal('').transform(() => null), moment])).max(10, 'Не больше десяти времён') })
  .superRefine(check)
  .transform(({ slots, ...given }, context) => {
    const times = [...new Map(slots.flatMap((slot): [number, Date][] => (slot ? [[slot.getTime(), slot]] : []))).values()]
    if (times.length === 0) context.addIssue({ code: 'custom', path: ['slots', 0], message: 'Предложите хотя бы одно время' })
    return { ...given, slots: times }
  })

export const changeInterviewSchema = z.object({ interviewId: z.uuid(), ...what, startsAt: moment }).superRefine(check)
export const interviewSchema = z.object({ interviewId: z.uuid() })
