import * as z from 'zod'

/** What a registration has to remember until the contact is proved. */
export const proofPayload = z.object({
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  /** argon2id. */
  passwordHash: z.string(),
})

export type ProofPayload = z.output<typeof proofPayload>
