import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { appendEvents } from '#lib/consent/append-events.ts'
import { changeContact } from '#lib/consent/change-contact.ts'
import { expireConsents } from '#lib/consent/expire-consents.ts'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { endConsents } from '#lib/customer-desk/end-consents.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { post } from '#lib/cli/post.ts'
import { ADS, ADS_SMS, NEWS, visit } from '#lib/test-support/consent.ts'
import { makeCampaign, type Wish } from '#lib/test-support/make-campaign.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { consent, fateOf, makeRecipient, offer, planFor, positionOf, type Recipient } from '#lib/test-support/make-recipient.ts'
import { owner } from '#lib/test-support/owner.ts'
import { suppress } from './suppress.ts'

const BONUS = { purpose: 'bonus-notices', channel: 'email' } as const
const HAND = `state = 'handed', handed_at = now(), attempts = attempts + 1`

afterEach(() => travel(0))

type Kit = { readonly campaignId: string; readonly who: Recipient; /** Condition of the message. */ readonly it: string }

/** A running campaign with one planned message to somebody who agreed to it. */
async function planned({ who, purpose = 'news-offers', channel = 'email', ...wish }: Pick<Wish, 'expiresAt'> & Partial<ConsentCell> & { channel?: 'email' | 'sms'; who?: Recipient } = {}): Promise<Kit> {
  const { id: campaignId } = await makeCampaign({ purpose, channel, ...wish })
  const recipient = who ?? (await makeRecipient({ cell: { purpose, channel } }))
  await planFor(campaignId, recipient)
  return { campaignId, who: recipient, it: `campaign_id = '${campaignId}' AND subject_id = '${recipient.subjectId}'` }
}

/** An insert past the code; what is not said is as it should be. */
const insert = ({ campaignId, who }: Pick<Kit, 'campaignId' | 'who'>, { position = who.position, state = 'planned', rest = '' }: { position?: bigint; state?: string; rest?: string } = {}) =>
  `INSERT INTO campaign_messages (campaign_id, subject_id, occurrence, event_position, state, handed_at) VALUES ('${campaignId}', '${who.subjectId}', 7, ${position}, '${state}', ${state === 'handed' ? 'now()' : 'NULL'}) ${rest}`

/** What the gate makes of the message. */
async function gate({ campaignId, who }: Kit): Promise<string> {
  const rows = await offer(campaignId, [who.subjectId])
  return rows.map(({ state, reason }) => [state, reason].filter(Boolean).join(' ')).join()
}

const inRole = (role: string, ...statements: string[]) => owner.$transaction(async (tx) => {
  await tx.$executeRawUnsafe(`SET LOCAL ROLE ${role}`)
  for (const statement of statements) await tx.$executeRawUnsafe(statement)
})
const asOwner = (...statements: string[]) => owner.$transaction(statements.map((statement) => owner.$executeRawUnsafe(statement)))
const asDispatcher = (...statements: string[]) => dispatcher.$transaction(statements.map((statement) => dispatcher.$executeRawUnsafe(statement)))
const withdraw = ({ who }: Pick<Kit, 'who'>) => db.$transaction((tx) => withdrawConsents(tx, { subjectId: who.subjectId, cells: 'all', evidence: visit(), point: 'communications' }))

/** Each way past the gate that somebody thought of, and what it comes to: an error, or what stands in the message in the end. */
const attempts: readonly (readonly [name: string, attempt: () => Promise<unknown>, end: RegExp])[] = [
  ['a message born handed, by the shop', async () => db.$executeRawUnsafe(insert(await planned(), { state: 'handed' })), /begins planned, held or excluded/],
  ['a message born handed, by the owner of the tables', async () => asOwner(insert(await planned(), { state: 'handed' })), /begins planned, held or excluded/],
  ['a message born accepted', async () => asOwner(insert(await planned(), { state: 'unknown' }).replace('NULL)', 'now())')), /begins planned, held or excluded/],
  ['handed over by the shop’s own role', async () => db.$executeRawUnsafe(`UPDATE campaign_messages SET ${HAND} WHERE ${(await planned()).it}`), /only the dispatcher/],
  ['handed over by the owner of the tables, a superuser', async () => asOwner(`UPDATE campaign_messages SET ${HAND} WHERE ${(await planned()).it}`), /only the dispatcher/],
  ['handed over by the staff', async () => inRole('shop_staff', `UPDATE campaign_messages SET ${HAND} WHERE ${(await planned()).it}`), /permission denied/],
  ['an upsert that hands over', async () => asOwner(insert({ ...(await planned()) }, { rest: '' }).replace(', 7,', ', 0,') + `ON CONFLICT (campaign_id, subject_id, occurrence) DO UPDATE SET state = 'handed', handed_at = now()`), /only the dispatcher/],
  ['a row put into the queue by the dispatcher', async () => asDispatcher(insert(await planned())), /permission denied/],
  ['a service message handed over by the shop', async () => db.$executeRaw`UPDATE outbox_messages SET state = 'handed', handed_at = now() WHERE id = ${await service()}::uuid`, /only the dispatcher/],
  ['a service message marked sent past the hand-over', async () => asOwner(`UPDATE outbox_messages SET state = 'sent', sent_at = now() WHERE id = '${await service()}'`), /only the dispatcher/],

  ['no basis at all', async () => db.$executeRawUnsafe(insert(await planned()).replace(/, \d+, 'planned'/, `, NULL, 'planned'`)), /campaign_messages_basis|no living consent/],
  ['the consent of somebody else', async () => db.$executeRawUnsafe(insert(await planned(), { position: (await makeRecipient()).position })), /no living consent/],
  ['a consent for another purpose', async () => {
    const kit = await planned()
    await agree(kit.who, ADS)
    return db.$executeRawUnsafe(insert(kit, { position: await positionOf(kit.who.subjectId, ADS) }))
  }, /no living consent/],
  ['a consent by another channel', async () => db.$executeRawUnsafe(insert({ campaignId: (await makeCampaign({ channel: 'sms' })).id, who: await makeRecipient() })), /no living consent/],
  ['a consent that was given, but not confirmed', async () => db.$executeRawUnsafe(insert({ campaignId: (await makeCampaign()).id, who: await makeRecipient({ confirmed: false }) })), /no living consent/],
  ['a consent that was withdrawn', async () => {
    const kit = await planned()
    await withdraw(kit)
    return db.$executeRawUnsafe(insert(kit))
  }, /no living consent/],
  ['the consent before the one that holds', async () => {
    const kit = await planned()
    await withdraw(kit)
    await agree(kit.who, NEWS)
    return db.$executeRawUnsafe(insert(kit))
  }, /no living consent/],
  ['a consent that a wider policy has frozen', async () => {
    const kit = await planned({ purpose: 'bonus-notices' })
    await freeze(kit.who)
    return db.$executeRawUnsafe(insert(kit))
  }, /no living consent/],
  ['a campaign that nobody approved', async () => db.$executeRawUnsafe(insert({ campaignId: (await makeCampaign({ state: 'draft' })).id, who: await makeRecipient() })), /nothing is planned/],
  ['a campaign that does not exist', async () => db.$executeRawUnsafe(insert({ campaignId: randomUUID(), who: await makeRecipient() })), /nothing is planned/],

  ['withdrawn between plan and hand-over', async () => {
    const kit = await planned()
    await withdraw(kit)
    return fateOf(kit.campaignId, kit.who.subjectId)
  }, /^cancelled withdrawn$/],
  ['withdrawn, and the queue restored', async () => {
    const kit = await planned()
    await withdraw(kit)
    return db.$executeRawUnsafe(`UPDATE campaign_messages SET state = 'planned', reason = NULL, settled_at = NULL WHERE ${kit.it}`)
  }, /that is cancelled does not become planned/],
  ['withdrawn, and the row of the queue put back from a copy, its guards off', async () => {
    const kit = await planned()
    await withdraw(kit)
    await unguarded('campaign_messages', `UPDATE campaign_messages SET state = 'planned', reason = NULL, settled_at = NULL WHERE ${kit.it}`)
    return gate(kit)
  }, /^cancelled withdrawn$/],
  ['withdrawn and given anew: the plan of before', async () => {
    const kit = await planned()
    await withdraw(kit)
    await agree(kit.who, NEWS)
    await unguarded('campaign_messages', `UPDATE campaign_messages SET state = 'planned', reason = NULL, settled_at = NULL WHERE ${kit.it}`)
    return gate(kit)
  }, /^cancelled withdrawn$/],
  ['withdrawn and given anew: the old row planned onto the new consent', async () => {
    const kit = await planned()
    await withdraw(kit)
    await agree(kit.who, NEWS)
    return db.$executeRawUnsafe(`UPDATE campaign_messages SET event_position = ${await positionOf(kit.who.subjectId, NEWS)} WHERE ${kit.it}`)
  }, /stays whose it is/],
  ['the message turned to somebody else', async () => db.$executeRawUnsafe(`UPDATE campaign_messages SET subject_id = '${(await makeRecipient()).subjectId}' WHERE ${(await planned()).it}`), /stays whose it is/],
  ['the row deleted, to be planned anew', async () => db.$executeRawUnsafe(`DELETE FROM campaign_messages WHERE ${(await planned()).it}`), /not forgotten stay/],
  ['the queue emptied', () => asOwner('TRUNCATE campaign_messages'), /append-only/],
  ['a consent that has expired', async () => {
    const kit = await planned({ purpose: 'news-offers' })
    travel(days(800))
    await expireConsents()
    return fateOf(kit.campaignId, kit.who.subjectId)
  }, /^cancelled withdrawn$/],
  ['an e-mail that was changed', async () => {
    const { personId } = await makeCustomer()
    const kit = await planned({ who: await makeRecipient({ personId }) })
    await db.$transaction((tx) => changeContact(tx, personId, 'email', kit.who.value))
    return fateOf(kit.campaignId, kit.who.subjectId)
  }, /^cancelled contact_changed$/],
  ['a contact released past the ledger', async () => {
    const kit = await planned()
    await db.subjectContact.updateMany({ where: { hash: kit.who.contactHash }, data: { releasedAt: now() } })
    return gate(kit)
  }, /^cancelled contact_changed$/],
  ['two persons merged', async () => {
    const { personId } = await makeCustomer()
    const kit = await planned({ who: await makeRecipient({ personId }) })
    await db.$transaction((tx) => endConsents(tx, personId))
    return fateOf(kit.campaignId, kit.who.subjectId)
  }, /^cancelled contact_changed$/],
  ['a policy that widened the purpose after the plan', async () => {
    const kit = await planned({ purpose: 'bonus-notices' })
    await freeze(kit.who)
    return gate(kit)
  }, /^cancelled frozen$/],
  ['data that are blocked', async () => {
    const kit = await planned()
    await db.$transaction((tx) => blockSubject(tx, { subjectId: kit.who.subjectId, cause: 'обращение' }))
    return fateOf(kit.campaignId, kit.who.subjectId)
  }, /^cancelled blocked$/],
  ['planned while the data are blocked', async () => {
    const who = await makeRecipient()
    await db.$transaction((tx) => blockSubject(tx, { subjectId: who.subjectId, cause: 'обращение' }))
    return gate(await planned({ who }))
  }, /^cancelled blocked$/],
  ['one view of the database for the whole transaction, so that a later block is not seen', async () => {
    const kit = await planned()
    return dispatcher.$transaction((tx) => offer(kit.campaignId, [kit.who.subjectId], tx), { isolationLevel: 'RepeatableRead' })
  }, /READ COMMITTED/],
  ['a contact on the stop list', async () => {
    const kit = await planned()
    await db.$transaction((tx) => suppress(tx, { contactHash: kit.who.contactHash, scope: 'all', reason: 'complaint', note: 'жалоба' }))
    return fateOf(kit.campaignId, kit.who.subjectId)
  }, /^cancelled suppressed$/],
  ['planned although the contact is on the stop list for the purpose', async () => {
    const who = await makeRecipient()
    await db.$transaction((tx) => suppress(tx, { contactHash: who.contactHash, scope: 'purpose', purpose: 'news-offers', reason: 'staff', note: 'просьба' }))
    return gate(await planned({ who }))
  }, /^cancelled suppressed$/],
  ['the stop list emptied', async () => {
    const who = await makeRecipient()
    await db.$transaction((tx) => suppress(tx, { contactHash: who.contactHash, scope: 'all', reason: 'staff', note: 'просьба' }))
    return db.$executeRaw`DELETE FROM suppressions WHERE contact_hash = ${who.contactHash}`
  }, /append-only/],
  ['an empty table put before the stop list in the session', async () => {
    const kit = await planned()
    await unguarded('suppressions', `INSERT INTO suppressions (id, contact_hash, scope, reason, note) VALUES (uuidv7(), '${kit.who.contactHash}', 'all', 'staff', 'просьба')`)
    return dispatcher.$transaction(async (tx) => {
      await tx.$executeRaw`CREATE TEMPORARY TABLE suppressions (id uuid, contact_hash text, scope suppression_scope, purpose text, campaign_id uuid, ended_at timestamptz) ON COMMIT DROP`
      const [judged] = await offer(kit.campaignId, [kit.who.subjectId], tx)
      return `${judged?.state} ${judged?.reason}`
    })
  }, /^cancelled suppressed$/],
  ['a fourth letter in a week', async () => {
    const who = await makeRecipient()
    for (let turn = 0; turn < 3; turn += 1) expect(await gate(await planned({ who }))).toBe('handed')
    return gate(await planned({ who }))
  }, /^held capped$/],
  ['the limit counted anew by the shop', async () => {
    const { who } = await gated()
    return db.$executeRaw`UPDATE sending_counts SET count = 0 WHERE subject_id = ${who.subjectId}::uuid`
  }, /counted by the gate/],
  ['more than the person wants in a week', async () => {
    const { who } = await gated()
    await db.sendingPreference.create({ data: { subjectId: who.subjectId, channel: 'email', perWeek: 1 } })
    return gate(await planned({ who }))
  }, /^held capped$/],
  ['a person who asked for a pause', async () => {
    const kit = await planned()
    await db.sendingPreference.create({ data: { subjectId: kit.who.subjectId, channel: 'email', pausedUntil: new Date(now().getTime() + days(3)) } })
    return gate(kit)
  }, /^held paused$/],
  ['an SMS at night', async () => gate(await planned({ purpose: 'ads', channel: 'sms', who: await sleeper() })), /^held quiet$/],
  ['an offer that is over', async () => {
    const kit = await planned({ expiresAt: new Date(now().getTime() + 1500) })
    await db.$executeRaw`SELECT pg_sleep(1.6)`
    return gate(kit)
  }, /^expired offer_over$/],
  ['a campaign that was paused', async () => {
    const kit = await planned()
    await db.campaign.update({ where: { id: kit.campaignId }, data: { state: 'paused', stateReason: 'так надо' } })
    return gate(kit)
  }, /^planned$/],
  ['a campaign that was cancelled', async () => {
    const kit = await planned()
    await db.campaign.update({ where: { id: kit.campaignId }, data: { state: 'cancelled', stateReason: 'так надо' } })
    return gate(kit)
  }, /^cancelled campaign_cancelled$/],
  ['a campaign that nobody launched', async () => db.campaign.update({ where: { id: (await planned()).campaignId }, data: { launcherId: null, launchedAt: null } }), /campaign/],
  ['a campaign whose author approved it', async () => {
    const { id, authorId } = await makeCampaign({ state: 'review' })
    return db.campaign.update({ where: { id }, data: { state: 'approved', approverId: authorId, approvedAt: now() } })
  }, /approve/],
  ['a job that runs twice', async () => {
    const kit = await gated()
    return gate(kit)
  }, /handed over once/],
  ['a stale worker whose message was accepted long ago', async () => {
    const kit = await gated()
    await db.$executeRawUnsafe(`UPDATE campaign_messages SET state = 'accepted' WHERE ${kit.it}`)
    return gate(kit)
  }, /that is accepted does not become handed/],
  ['what was handed over put back into the queue', async () => db.$executeRawUnsafe(`UPDATE campaign_messages SET state = 'planned' WHERE ${(await gated()).it}`), /does not become planned/],

  ['advertising in the outbox of orders and accounts', async () => db.$executeRaw`UPDATE outbox_messages SET class = 'marketing' WHERE id = ${await service()}::uuid`, /outbox_messages_basis/],
  ['a service letter that advertises §4.1.7', async () => {
    const id = await service()
    const words = { subject: 'Заказ и не только', html: '', text: 'Успейте купить: скидка 30 % на ошейники' }
    await deliverMessage(id, { ...post, email: { compose: () => Promise.resolve(words), send: () => Promise.reject(new Error('it must not come here')) } })
    const { state, error } = await db.outboxMessage.findUniqueOrThrow({ where: { id } })
    return `${state}: ${error}`
  }, /^failed: a service message may not say «Успейте»/],
  ['an import that grants', async () => {
    const who = await makeRecipient({ confirmed: false })
    return db.$transaction((tx) => appendEvents(tx, who.subjectId, [{ ...NEWS, kind: 'confirmed', contactHash: who.contactHash, actor: 'import', evidence: { form: 'import' } }]))
  }, /nobody but the person gives consent/],
  ['a consent written into the projection', async () => db.$executeRaw`UPDATE consent_current SET live = true WHERE subject_id = ${(await makeRecipient({ confirmed: false })).subjectId}::uuid`, /follows from the ledger/],
  ['the gate dropped by the shop', () => db.$executeRawUnsafe('DROP TRIGGER campaign_messages_gate ON campaign_messages'), /must be owner/],
  ['the gate switched off by the shop', () => db.$executeRawUnsafe('ALTER TABLE campaign_messages DISABLE TRIGGER campaign_messages_gate'), /must be owner/],
  ['the rule of the gate written anew by the shop', () => db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION sending_limit(channel message_channel) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 999'`), /must be owner|permission denied/],
  ['the shop as a replica', () => db.$executeRawUnsafe(`SET session_replication_role = 'replica'`), /permission denied/],
  ['the owner as a replica', async () => asOwner(`SET LOCAL session_replication_role = 'replica'`, `UPDATE campaign_messages SET ${HAND} WHERE ${(await planned()).it}`), /only the dispatcher/],
]

test.each(attempts)('past the gate: %s §4.1.9 §4.1.10', async (_, attempt, end) => {
  const handedBefore = await handed()
  const said = await attempt().then(String, (error: unknown) => String(error))
  expect(said).toMatch(end)
  // Those that are handed over on the way are made for it, by the gate itself.
  expect(await handed() - handedBefore).toBe(await db.sendingCount.aggregate({ _sum: { count: true } }).then(({ _sum }) => (_sum.count ?? 0) - counted))
  counted = (await db.sendingCount.aggregate({ _sum: { count: true } }))._sum.count ?? 0
})

let counted = 0
const handed = () => db.campaignMessage.count({ where: { handedAt: { not: null } } })

/** A message that has been handed over. */
async function gated(): Promise<Kit> {
  const kit = await planned()
  expect(await gate(kit)).toBe('handed')
  return kit
}

async function service(): Promise<string> {
  const { personId, email } = await makeCustomer()
  const { id } = await db.outboxMessage.create({ data: { key: randomUUID(), class: 'service', channel: 'email', template: 'new-sign-in', recipient: email, personId } })
  return id
}

const agree = (who: Recipient, cell: typeof NEWS | typeof ADS) => db.$transaction((tx) => consent(tx, who.subjectId, who.contactHash, cell, ['granted', 'confirmed']))

/** As if a policy after the consent had widened its purpose. */
async function freeze(who: Recipient): Promise<void> {
  await unguarded('policy_purposes', `UPDATE policy_purposes SET widened = true WHERE code = '${BONUS.purpose}'`)
  await unguarded('consent_current', `UPDATE consent_current SET policy_number = 0 WHERE subject_id = '${who.subjectId}'`)
}

/** What a database administrator could do with the guards of a table off. */
async function unguarded(table: string, statement: string): Promise<void> {
  const always = await owner.$queryRaw<{ name: string }[]>`SELECT tgname AS name FROM pg_trigger WHERE tgrelid = ${table}::regclass AND tgenabled = 'A'`
  await owner.$transaction([
    owner.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`),
    owner.$executeRawUnsafe(statement),
    owner.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`),
    ...always.map(({ name }) => owner.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name}`)),
  ])
}

/** Somebody with a mobile who lives where it is 03:00 now. */
async function sleeper(): Promise<Recipient> {
  const { personId } = await makeCustomer()
  const offset = (27 - now().getUTCHours()) % 24
  const east = offset > 12 ? offset - 24 : offset
  await owner.$executeRawUnsafe(`UPDATE delivery_regions SET time_zone = 'Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}' WHERE code = '41'`)
  await db.address.create({ data: { personId, regionCode: '41', city: 'Петропавловск-Камчатский', address: 'ул. Мира, 1', isDefault: true } })
  return makeRecipient({ cell: ADS_SMS, personId })
}
