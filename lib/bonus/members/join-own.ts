import type * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { widgetOf } from '#lib/consent/widget-token.ts'
import { db } from '#lib/db/db.ts'
import { type Limited, takeTries } from '#lib/limits/limit.ts'
import { refuseUnknownFriend } from './ask-join.ts'
import { type Joined, joinProgramme } from './join-programme.ts'
import type { joinSchema } from './schema.ts'

/**
 * A signed-in person takes part at one click: nothing is asked, their contacts are proved. Boxes they have ticked are their own choice beside it; one whose
 * contact was proved too long ago waits for its confirmation. Refusals `no-programme`, `friend-unknown`, `too-many-tries`, those of consents.
 */
export async function joinOwn(personId: string, { friend, consents }: z.output<typeof joinSchema>, evidence: Visit): Promise<Joined> {
  await refuseUnknownFriend(friend)
  const { contacts, proved } = await personContacts(db, personId)
  const asked = new Set(consents.flatMap((token) => widgetOf(token)?.channel ?? []))
  for (const channel of ['email', 'sms'] as const) {
    const value = contacts[channel]
    const limited: Limited[] = value && asked.has(channel) && !proved[channel] ? [['ask:address', evidence.address], ['ask:contact', value], ['ask:contact-day', value]] : []
    await takeTries(...limited)
  }
  return db.$transaction(async (tx) => {
    const joined = await joinProgramme(tx, { personId }, { at: now(), friend })
    if (consents.length > 0) await grantConsents(tx, { point: 'bonus', tokens: consents, contacts, personId, evidence, proved })
    return joined
  })
}
