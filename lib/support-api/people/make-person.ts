import type * as z from 'zod'
import { hashPassword } from '#lib/accounts/hash-password.ts'
import { newTotpSecret, sealTotpSecret } from '#lib/accounts/totp.ts'
import { db } from '#lib/db/db.ts'
import { acceptPolicy } from '#lib/policy/accept-policy.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { PASSWORD } from '#lib/test-support/make-account.ts'
import { makeCustomer, type MadeCustomer } from '#lib/test-support/make-customer.ts'
import { giveConsents, withdrawGiven } from '../consents/give-consents.ts'
import { setBalance } from '../bonuses/set-balance.ts'
import { placeHistory } from '../orders/place-history.ts'
import { type Person, personaWords, type personInput, type PersonaName, type PersonTraits } from '../schema/people.ts'
import { acceptOldPolicy } from './accept-old-policy.ts'
import { cookieOf } from './cookie-of.ts'
import { personas } from './personas.ts'

/** Made once: what it costs is the same for everybody, and so is the password. */
let passwordHash: Promise<string> | undefined

/** Somebody new of a persona, with what is wished otherwise: contacts that nobody else has, proved, a session, and a past made by the shop's commands. */
export async function makePerson({ persona: word, givenName, surname, roles: more = [], traits: wished }: z.output<typeof personInput>): Promise<Person> {
  const persona = personaOf(word)
  const preset = personas[persona]
  // What is wished stands above what the persona has given and taken back.
  const withdrawn = wished?.withdrawn ?? preset.traits.withdrawn?.filter((cell) => !wished?.consents?.includes(cell))
  const traits = { ...preset.traits, ...wished, ...(withdrawn && { withdrawn }) }
  const roles = [...new Set([...(preset.roles ?? []), ...more])]
  const names = { givenName: givenName ?? preset.givenName, surname: surname ?? preset.surname }
  const secondFactor = traits.secondFactor ?? roles.length > 0
  const customer = await makeCustomer({ ...names, roles, secondFactor })
  const secret = secondFactor ? newTotpSecret() : null
  const password = traits.password === false ? null : PASSWORD
  await openDoors(customer, { secret, password })
  await livePast(customer, traits, roles.length > 0)
  return { id: customer.personId, persona, ...names, email: customer.email, mobile: customer.mobile, roles, password, secret, cookie: await cookieOf(customer.sessionId) }
}

function personaOf(word: z.output<typeof personInput>['persona']): PersonaName {
  return word in personaWords ? personaWords[word as keyof typeof personaWords] : (word as PersonaName)
}

/** What the forms ask for. */
async function openDoors({ personId }: MadeCustomer, { secret, password }: { readonly secret: string | null; readonly password: string | null }): Promise<void> {
  if (secret === null && password === null) return
  await db.account.update({
    where: { personId },
    data: {
      ...(secret !== null && { totpSecret: sealTotpSecret(personId, secret) }),
      ...(password !== null && { passwordHash: await (passwordHash ??= hashPassword(password)) }),
    },
  })
}

async function livePast(customer: MadeCustomer, { orders = 0, bonuses, consents = [], withdrawn = [], blocked = false, oldPolicy = false }: PersonTraits, isStaff: boolean): Promise<void> {
  const { personId } = customer
  if (oldPolicy) await acceptOldPolicy(personId)
  else if (!isStaff) await db.$transaction((tx) => acceptPolicy(tx, personId))
  // Bought before they joined: the level follows from it, the points do not.
  if (orders > 0) await placeHistory(customer, orders)
  if (bonuses !== undefined) await setBalance(personId, bonuses)
  await giveConsents(personId, [...consents, ...withdrawn])
  await withdrawGiven(personId, withdrawn)
  if (blocked) await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'проверка магазина' }))
}
