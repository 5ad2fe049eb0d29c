import * as z from 'zod'

/** What a registration has to remember until the contact is proved. */
export const proofPayload = z.object({
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  /** argon2id. */
  passwordHash: z.string(),
  /** Consent boxes that were ticked, and where: they count only when the account opens. */
  consents: z.object({
    tokens: z.array(z.string()),
    visit: z.object({ url: z.string(), address: z.string().nullable(), userAgent: z.string().nullable(), sessionId: z.string().nullable(), locale: z.string() }),
  }).optional(),
})

export type ProofPayload = z.output<typeof proofPayload>
