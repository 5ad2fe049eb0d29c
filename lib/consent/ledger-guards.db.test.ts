import { beforeAll, describe, expect, test } from 'vitest'
import { owner as db } from '#lib/test-support/owner.ts'
import { ADS, confirmationLink, NEWS, someEmail, statesOf, subscribeTo, visit } from '#lib/test-support/consent.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { confirmByLink } from './confirm-consents.ts'
import { withdrawConsents } from './withdraw-consents.ts'

/** Somebody has confirmed the news and taken back advertising; what the database refuses to make of it. */
const email = someEmail()
const hash = contactHash('email', email)
let subject: string
let granted: string
let withdrawn: string
let news: string

beforeAll(async () => {
  await subscribeTo(email, NEWS, ADS)
  subject = (await confirmByLink(await confirmationLink(email), visit())).subjectId
  await db.$transaction((tx) => withdrawConsents(tx, { subjectId: subject, cells: [ADS], evidence: visit(), point: 'communications' }))
  const events = await db.consentEvent.findMany({ where: { subjectId: subject }, orderBy: { sequence: 'asc' } })
  const [first] = events
  granted = first?.hash ?? ''
  withdrawn = events.at(-1)?.hash ?? ''
  news = first?.textVersionId ?? ''
})

/** An event as one would insert it by hand, with one thing that may not be; evidence comes along. */
const insert = (change: Record<string, string>, more = '') => {
  const columns = {
    subject_id: `'${subject}'`, contact_hash: `'${hash}'`, purpose: `'ads'`, channel: `'email'`, kind: `'granted'`, text_version_id: text('ads', 'email'),
    evidence_hash: `encode(sha256('x'), 'hex')`, happened_at: 'now()', ...change,
  }
  return `WITH e AS (INSERT INTO consent_events (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns).join(', ')}) ${more} RETURNING position)
    INSERT INTO consent_evidence SELECT position, 'x' FROM e`
}
const text = (purpose: string, channel: string) => `(SELECT id FROM document_in_force('consent/${purpose}/${channel}', now()))`

const attempts: readonly (readonly [what: string, sql: () => string])[] = [
  ['changing an event', () => `UPDATE consent_events SET kind = 'confirmed' WHERE hash = '${withdrawn}'`],
  ['changing no event at all', () => `UPDATE consent_events SET kind = kind WHERE false`],
  ['deleting a withdrawal', () => `DELETE FROM consent_events WHERE hash = '${withdrawn}'`],
  ['emptying the ledger', () => `TRUNCATE consent_events CASCADE`],
  ['emptying it by way of the subjects', () => `TRUNCATE subjects CASCADE`],
  ['deleting a subject with its chain', () => `DELETE FROM subjects WHERE id = '${subject}'`],
  ['renaming a subject', () => `UPDATE subjects SET id = uuidv7() WHERE id = '${subject}'`],
  ['switching the triggers off as a replica', () => `SET LOCAL session_replication_role = 'replica'; DELETE FROM consent_events`],
  ['making it live in the projection', () => `UPDATE consent_current SET live = true, state = 'confirmed' WHERE subject_id = '${subject}' AND purpose = 'ads'`],
  ['putting a consent into the projection', () => `INSERT INTO consent_current VALUES ('${subject}', 'bonus-notices', 'email', '${hash}', 'confirmed', true, '${granted}', now(), '${news}', 1)`],
  ['moving a consent to another contact', () => `UPDATE consent_current SET contact_hash = '${contactHash('email', 'other@example.ru')}' WHERE subject_id = '${subject}'`],
  ['dating the policy of a consent anew, out of the freeze', () => `UPDATE consent_current SET policy_number = 99 WHERE subject_id = '${subject}'`],
  ['deleting from the projection', () => `DELETE FROM consent_current WHERE subject_id = '${subject}'`],
  ['emptying the projection', () => `TRUNCATE consent_current`],
  ['setting a head back', () => `UPDATE consent_heads SET sequence = sequence - 1, hash = '${granted}' WHERE subject_id = '${subject}'`],
  ['deleting a head', () => `DELETE FROM consent_heads WHERE subject_id = '${subject}'`],
  ['emptying the heads', () => `TRUNCATE consent_heads`],
  ['beginning a second chain by a head', () => `INSERT INTO consent_heads VALUES (uuidv7(), 1, '${granted}')`],
  ['writing to the projection by a trigger of one’s own', () => forged(`UPDATE consent_current SET live = true, state = 'confirmed' WHERE subject_id = '${subject}' AND purpose = 'ads'`)],
  ['moving a head by a trigger of one’s own', () => forged(`UPDATE consent_heads SET sequence = sequence + 1, hash = repeat('a', 64) WHERE subject_id = '${subject}'`)],
  ['setting the projection back to an older event', () => forged(`UPDATE consent_current SET live = true, state = 'granted', event_hash = '${granted}' WHERE subject_id = '${subject}' AND purpose = 'ads'`)],
  ['an event without evidence', () => `INSERT INTO consent_events (subject_id, contact_hash, purpose, channel, kind, text_version_id, evidence_hash, happened_at) VALUES ('${subject}', '${hash}', 'ads', 'email', 'granted', ${text('ads', 'email')}, repeat('a', 64), now()); SET CONSTRAINTS ALL IMMEDIATE`],
  ['other evidence than the event says', () => insert({ evidence_hash: `repeat('a', 64)` })],
  ['changing evidence', () => `UPDATE consent_evidence SET sealed = 'y'`],
  ['emptying the evidence', () => `TRUNCATE consent_evidence`],
  ['confirming what nobody has given', () => insert({ kind: `'confirmed'`, purpose: `'bonus-notices'`, text_version_id: 'NULL' })],
  ['confirming what was withdrawn', () => insert({ kind: `'confirmed'` })],
  ['confirming twice', () => insert({ kind: `'confirmed'`, purpose: `'news-offers'`, text_version_id: 'NULL' })],
  ['withdrawing what is not given', () => insert({ kind: `'withdrawn'` })],
  ['giving what is given', () => insert({ purpose: `'news-offers'`, text_version_id: text('news-offers', 'email') })],
  ['refusing what is given without withdrawing it', () => insert({ kind: `'refused'`, purpose: `'news-offers'`, text_version_id: text('news-offers', 'email') })],
  ['giving by the text of another purpose', () => insert({ text_version_id: text('news-offers', 'email') })],
  ['giving by the text of another channel', () => insert({ text_version_id: text('ads', 'sms') })],
  ['giving by the policy instead of a consent text', () => insert({ text_version_id: `(SELECT id FROM document_in_force('policy', now()))` })],
  ['giving without a text', () => insert({ text_version_id: 'NULL' })],
  ['giving before there was a text', () => insert({ happened_at: `timestamptz '2020-01-01'` }).replaceAll(subject, nobody)],
  ['giving for a contact that is not the subject’s', () => insert({ contact_hash: `'${contactHash('email', 'other@example.ru')}'` })],
  ['giving by SMS with an e-mail', () => insert({ channel: `'sms'`, text_version_id: text('ads', 'sms') })],
  ['giving for what the policy asks no consent', () => insert({ purpose: `'order'` })],
  ['importing a consent', () => insert({ actor: `'import'` })],
  ['a consent that a job gives', () => insert({ actor: `'system'` })],
  ['another basis than consent', () => insert({ basis: `'contract'`, kind: `'confirmed'` })],
  ['an unknown subject', () => insert({ subject_id: 'uuidv7()' })],
  ['a checkpoint of what is to come', () => `INSERT INTO consent_checkpoints (taken_at, position, events, subjects, root, signature) VALUES (now(), 999999999, 1, 1, 'a', 'a')`],
  ['changing a checkpoint', () => `UPDATE consent_checkpoints SET root = 'a'`],
  ['emptying the checkpoints', () => `TRUNCATE consent_checkpoints`],
]

const nobody = '00000000-0000-7000-8000-000000000000'

/** Does `statement` from inside a trigger of the attacker's own, as the ledger itself would. */
function forged(statement: string): string {
  return `CREATE TEMP TABLE door (x int) ON COMMIT DROP;
    CREATE FUNCTION pg_temp.push() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN ${statement}; RETURN NEW; END $f$;
    CREATE TRIGGER push BEFORE INSERT ON door FOR EACH ROW EXECUTE FUNCTION pg_temp.push();
    INSERT INTO door VALUES (1); SET CONSTRAINTS ALL IMMEDIATE`
}

describe('the database refuses §4.1.9 §4.1.10 §6.1.1 §6.2.2', () => {
  test.each(attempts)('%s', async (_, sql) => {
    const before = await statesOf('email', email)
    await expect(db.$transaction(async (tx) => {
      for (const statement of sql().split(/;(?![^$]*\$f\$)\s*/)) if (statement.trim()) await tx.$executeRawUnsafe(statement)
    })).rejects.toThrow()
    expect(await statesOf('email', email)).toEqual(before)
  })
})

test('whatever an insert says of its place, hash and policy is overwritten', async () => {
  const own = someEmail()
  await subscribeTo(own)
  const { subjectId, contactHash: contact } = await confirmByLink(await confirmationLink(own), visit())
  await db.$executeRawUnsafe(`
    WITH e AS (
      INSERT INTO consent_events (position, subject_id, sequence, contact_hash, purpose, channel, kind, policy_version_id, evidence_hash, happened_at, previous_hash, hash)
      VALUES (1, '${subjectId}', 77, '${contact}', 'news-offers', 'email', 'withdrawn', '${news}', encode(sha256('x'), 'hex'), timestamptz '2020-01-01', repeat('a', 64), repeat('b', 64))
      RETURNING position
    ) INSERT INTO consent_evidence SELECT position, 'x' FROM e`)
  const [, before, last] = await db.consentEvent.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' }, include: { policyVersion: { select: { document: { select: { code: true } } } } } })
  expect(last).toMatchObject({ sequence: 3, previousHash: before?.hash, kind: 'withdrawn', happenedAt: before?.happenedAt, policyVersion: { document: { code: 'policy' } } })
  expect(last?.hash).not.toBe('b'.repeat(64))
  expect(last?.position).toBeGreaterThan(before?.position ?? 0n)
})
