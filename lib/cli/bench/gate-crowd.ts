import { randomUUID } from 'node:crypto'
import { withClient } from '#lib/cli/database/connect.ts'
import { now } from '#lib/clock/clock.ts'
import { type SealedEvent, writeEvents } from '#lib/consent/append-events.ts'
import { sealEvidence } from '#lib/consent/evidence.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

/** How somebody of the crowd makes an end of it. */
export type Way = 'withdraw' | 'change-contact' | 'block'
export type Member = { readonly subjectId: string; readonly personId: string | null; readonly email: string; readonly hash: string; readonly key: string; readonly way: Way }

export const NEWS = { purpose: 'news-offers', channel: 'email' } as const

/** People who may be asked for their consent again and again: of twenty one changes the contact, of a hundred one has the data blocked. */
export async function makeCrowd(size: number): Promise<Member[]> {
  const crowd: Member[] = []
  await Promise.all(Array.from({ length: 8 }, async (_, lane) => {
    for (let n = lane; n < size; n += 8) crowd.push(await makeMember(n % 100 === 50 ? 'block' : n % 20 === 7 ? 'change-contact' : 'withdraw'))
  }))
  return crowd
}

async function makeMember(way: Way): Promise<Member> {
  const email = `${randomUUID()}@example.ru`
  return db.$transaction(async (tx) => {
    const personId = way === 'change-contact' ? (await tx.person.create({ data: { surname: 'Иванова', givenName: 'Анна' }, select: { id: true } })).id : null
    const subjectId = await subjectOfContact(tx, { channel: 'email', value: email }, personId)
    return { subjectId, personId, email, hash: contactHash('email', email), key: (await subjectKey(tx, subjectId)) ?? '', way }
  })
}

/** Everybody who has taken the consent back gives it again, and confirms it; contacts that were given up are theirs again; blocks end, and nobody has had any letter. */
export async function consentAgain(crowd: readonly Member[]): Promise<void> {
  const [text] = await textsInForce([NEWS])
  if (!text) throw new Error('no text for news by e-mail')
  await withClient(env.DATABASE_URL, async (client) => {
    await client.query(`UPDATE blocks SET ended_at = now(), decision = 'решено' WHERE ended_at IS NULL`)
    await client.query('UPDATE sending_counts SET count = 0 WHERE count > 0')
  })
  for (const { email, personId } of crowd.filter(({ way }) => way === 'change-contact')) await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }, personId))
  const given = await db.consentCurrent.findMany({ where: { live: true, ...NEWS, subjectId: { in: crowd.map(({ subjectId }) => subjectId) } }, select: { subjectId: true } })
  const living = new Set(given.map(({ subjectId }) => subjectId))
  const asking = crowd.filter(({ subjectId }) => !living.has(subjectId))
  for (const kind of ['granted', 'confirmed'] as const) {
    for (let at = 0; at < asking.length; at += 100) await writeEvents(db, asking.slice(at, at + 100).map((member) => eventOf(member, kind, text.versionId)))
  }
}

function eventOf({ subjectId, hash, key }: Member, kind: 'granted' | 'confirmed', textVersionId: string): SealedEvent {
  const { sealed, hash: evidenceHash } = sealEvidence(subjectId, { url: '/subscription', locale: 'ru', form: 'newsletter', proofId: randomUUID() }, key)
  return { subjectId, ...NEWS, kind, contactHash: hash, textVersionId, sealed, evidenceHash }
}

/** A campaign that runs, as if two people had approved and launched it. Answers its id. */
export async function makeRunningCampaign(): Promise<string> {
  return withClient(env.DATABASE_URL, async (client) => {
    await client.query('BEGIN')
    await client.query('ALTER TABLE campaigns DISABLE TRIGGER campaigns_guarded')
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO campaigns (id, name, purpose, channel, state, author_id, editor_ids, approver_id, approved_at, approved_revision, launcher_id, launched_at, started_at, updated_at)
       SELECT uuidv7(), 'bench', $1, $2, 'running', who, ARRAY[who], uuidv7(), $3, 1, who, $3, $3, $3 FROM (SELECT uuidv7() AS who) author RETURNING id`,
      [NEWS.purpose, NEWS.channel, now()],
    )
    await client.query('ALTER TABLE campaigns ENABLE TRIGGER campaigns_guarded')
    await client.query('COMMIT')
    return rows[0]?.id ?? ''
  })
}
