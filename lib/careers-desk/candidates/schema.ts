import * as z from 'zod'
import { chosenReasons } from '#lib/careers/reasons.ts'
import { letterSchema } from '#lib/careers-desk/letters/schema.ts'
import { text } from '#lib/form/fields.ts'

const id = z.uuid()
const revision = z.int()

/** Several lines as staff write them. */
export const words = (max: number, missing: string) =>
  z
    .string()
    .max(max, `Не длиннее ${max} знаков`)
    .transform((given) => given.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n\u00ad]+/gu, '').replaceAll(/\n{3,}/g, '\n\n').trim())
    .pipe(z.string().min(1, missing))

export const moveSchema = z.object({ id, revision, to: z.enum(['received', 'screening', 'interview', 'offer', 'hired'], 'Выберите, куда'), rank: z.number().nullable() })

export const rejectSchema = z
  .object({ id, revision, reason: z.enum(chosenReasons, 'Выберите причину'), write: z.boolean(), subject: z.string(), body: z.string() })
  .transform(({ write, subject, body, ...given }, context) => {
    if (!write) return { ...given, letter: null }
    const letter = letterSchema.safeParse({ subject, body })
    if (letter.success) return { ...given, letter: letter.data }
    for (const { path, message } of letter.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })

export const noteSchema = z.object({ id, text: words(4000, 'Напишите заметку') })

export const scorecardSchema = z.object({
  id,
  verdict: z.enum(['strong_no', 'no', 'yes', 'strong_yes'], 'Выберите итог'),
  comment: words(4000, 'Напишите хотя бы одно предложение'),
  /** In the order of the vacancy's criteria. */
  marks: z.array(z.object({ criterion: text(1, 80, ''), mark: z.coerce.number('Поставьте оценку').int().min(1, 'Поставьте оценку').max(4, 'Оценки от 1 до 4') })).max(10),
})

const MIN_OWN_WORDS = 10

/** Why somebody opens the data of a candidate: the candidate reads it. */
export const candidateReasons = {
  review: 'рассмотрение отклика', call: 'звонок кандидату', interview: 'подготовка к собеседованию', offer: 'предложение о работе', pool: 'другая вакансия для кадрового резерва', own: null,
} as const satisfies Readonly<Record<string, string | null>>

export type CandidateReason = keyof typeof candidateReasons

export const showCandidateSchema = z
  .object({ id, code: z.enum(['review', 'call', 'interview', 'offer', 'pool', 'own'], 'Выберите причину'), words: z.string().max(500).default('') })
  .transform(({ code, words: own, ...given }, context) => {
    const known = candidateReasons[code]
    if (known !== null) return { ...given, reason: known }
    const said = text(MIN_OWN_WORDS, 200, `Опишите причину: не короче ${MIN_OWN_WORDS} знаков`).safeParse(own)
    if (said.success) return { ...given, reason: said.data }
    for (const { message } of said.error.issues) context.addIssue({ code: 'custom', path: ['words'], message })
    return z.NEVER
  })

export const hideCandidateSchema = z.object({ id })
