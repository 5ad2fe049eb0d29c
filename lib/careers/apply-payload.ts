import * as z from 'zod'
import { visit } from '#lib/consent/evidence.ts'

/** What waits with the proof until the e-mail is proved: the whole answer, which stands nowhere else before that (4.1.12). */
export const applyPayload = z.object({
  vacancyId: z.uuid(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  phone: z.string(),
  cvLink: z.string().nullable(),
  letter: z.string().nullable(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  fileId: z.uuid().nullable(),
  consents: z.object({ tokens: z.array(z.string()), visit }),
})

export type ApplyPayload = z.output<typeof applyPayload>
