import * as z from 'zod'
import { StaffRole } from '#lib/db/generated/enums.ts'
import { cellName, cookie } from './parts.ts'

/** Who somebody is, by name: lib/support-api/people/personas.ts says what each stands for. */
export const personaNames = ['anna', 'vera', 'boris', 'gleb', 'olga', 'admin', 'manager', 'warehouse', 'support', 'marketer', 'hr', 'officer'] as const

/** The same in words. */
export const personaWords = { new: 'anna', loyal: 'vera', withdrawn: 'boris', blocked: 'gleb', 'old-policy': 'olga' } as const

const words = Object.keys(personaWords) as [keyof typeof personaWords, ...(keyof typeof personaWords)[]]

export const staffRole = z.enum(Object.values(StaffRole) as [StaffRole, ...StaffRole[]])

/** What is special about somebody; what is left out is as of the persona. */
export const personTraits = z.strictObject({
  password: z.boolean().meta({ description: 'can sign in with a password (the default)' }),
  secondFactor: z.boolean().meta({ description: 'an app shows codes for them (default for staff); its secret is answered' }),
  orders: z.int().min(0).max(10).meta({ description: 'so many orders were delivered, 40 days ago' }),
  bonuses: z.int().min(0).max(100_000).meta({ description: 'takes part in the bonus programme, with so many points to spend' }),
  consents: z.array(cellName).meta({ description: 'given and confirmed' }),
  withdrawn: z.array(cellName).meta({ description: 'given, and taken back' }),
  blocked: z.boolean().meta({ description: 'their data are blocked (6.2.4)' }),
  oldPolicy: z.boolean().meta({ description: 'took note of the policy before the one in force; where there is none before it, another version is published' }),
}).partial()

/** Somebody new: contacts that nobody else has, proved, and a session. */
export const personInput = z.strictObject({
  persona: z.enum([...personaNames, ...words]).default('anna'),
  givenName: z.string().min(1).max(50).optional(),
  surname: z.string().min(1).max(50).optional(),
  roles: z.array(staffRole).optional().meta({ description: 'of the staff, besides those of the persona' }),
  traits: personTraits.default({}),
})

export const person = z.object({
  id: z.uuid(),
  persona: z.enum(personaNames),
  givenName: z.string(),
  surname: z.string(),
  email: z.string(),
  mobile: z.string().meta({ description: 'E.164' }),
  roles: z.array(staffRole),
  password: z.string().nullable(),
  secret: z.string().nullable().meta({ description: 'of the second factor: base32, TOTP with 6 digits each 30 seconds' }),
  cookie,
})

export const session = z.object({ cookie })

export type PersonaName = (typeof personaNames)[number]
export type PersonTraits = z.output<typeof personTraits>
export type PersonInput = z.input<typeof personInput>
export type Person = z.output<typeof person>
