import * as z from 'zod'
import { reportReasonCodes, reportReasons } from './report-reasons.ts'

export const REPORT_WORDS_MAX = 2000

/** Several lines; other control characters are not kept. */
const words = z
  .string()
  .max(20_000, 'Слишком длинно')
  .transform((text) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n]/gu, ' ').replaceAll(/\n{3,}/g, '\n\n').trim())
  .pipe(z.string().max(REPORT_WORDS_MAX, `Не длиннее ${REPORT_WORDS_MAX} знаков`))

/** A complaint about a review (7.9). */
export const reportSchema = z
  .object({ reviewId: z.uuid(), reason: z.string().max(40).pipe(z.enum(reportReasonCodes, 'Выберите, что не так')), words })
  .refine(({ reason, words: said }) => said !== '' || !reportReasons[reason].needsWords, { path: ['words'], message: 'Напишите, что именно нарушает ваши права: без этого мы не сможем проверить' })

export type ReportInput = z.output<typeof reportSchema>
