import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import { addAddress } from '#lib/customers/add-address.ts'
import { db } from '#lib/db/db.ts'
import { suppress } from '#lib/marketing/gate/suppress.ts'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { ADS, ADS_SMS, NEWS } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeRecipient, offer, planFor } from '#lib/test-support/make-recipient.ts'
import { owner } from '#lib/test-support/owner.ts'
import { publishPolicy } from '#lib/test-support/publish-text.ts'
import type { AudienceCondition, AudienceDefinition } from './definition.ts'
import { planCampaign } from './plan-campaign.ts'
import { previewAudience } from './preview-audience.ts'
import { exclusionReasons } from './types.ts'

const everybody: AudienceDefinition = { match: 'all', groups: [] }
const where = (...conditions: AudienceCondition[]): AudienceDefinition => ({ match: 'all', groups: [{ match: 'all', conditions }] })
const ever = { type: 'ever' } as const

async function campaignTo(definition: AudienceDefinition, { purpose, channel }: ConsentCell = NEWS, wish: Parameters<typeof makeCampaign>[0] = {}): Promise<string> {
  const { id: audienceId } = await db.audience.create({ data: { name: randomUUID(), definition, authorId: randomUUID() } })
  return (await makeCampaign({ purpose, channel: channel === 'sms' ? 'sms' : 'email', audienceId, ...wish })).id
}

const plan = (campaignId: string) => db.$transaction((tx) => planCampaign(tx, campaignId), { timeout: 20_000 })
const rowsOf = (campaignId: string) => db.campaignMessage.findMany({ where: { campaignId }, orderBy: { subjectId: 'asc' } })
const hashOf = async (id: string) => (await db.campaign.findUniqueOrThrow({ where: { id }, select: { snapshotHash: true } })).snapshotHash

/** Sent in the last week, as the gate counts it. */
const sent = (subjectId: string, channel: 'email' | 'sms', count: number) =>
  owner.$executeRaw`INSERT INTO sending_counts (subject_id, channel, day, count) VALUES (${subjectId}::uuid, ${channel}::message_channel, (now() AT TIME ZONE 'UTC')::date - 3, ${count}::int)`
const asks = (subjectId: string, channel: 'email' | 'sms', data: { pausedUntil?: Date; perWeek?: number }) => db.sendingPreference.create({ data: { subjectId, channel, ...data } })

/** People of every kind: each reason alone, several at once, persons with two subjects, of all of whom a pause and the limit hold. */
async function population(cell: ConsentCell): Promise<void> {
  const channel = cell.channel === 'sms' ? 'sms' : 'email'
  const make = (wish: Parameters<typeof makeRecipient>[0] = {}) => makeRecipient({ cell, ...wish })
  const old = await Promise.all([make(), make(), make({ confirmed: false })])
  const block = (subjectId: string) => db.$transaction((tx) => blockSubject(tx, { subjectId, cause: randomUUID() }))
  await block(old[1]?.subjectId ?? '')
  // What was agreed to before the purpose became wider is frozen.
  const purposes = (await db.policyPurpose.findMany({ where: { version: { state: 'published', document: { code: 'policy' } } } })).map(({ code }) => code)
  expect(purposes).toContain(cell.purpose)
  await publishPolicy(firstPurposes.map((each) => (each.code === cell.purpose ? { ...each, categories: [...each.categories, 'wishes' as const].toSorted() } : each)))
  await make()
  await make({ confirmed: false })
  await make({ cell: cell.purpose === 'ads' ? { purpose: 'news-offers', channel } : { purpose: 'ads', channel } })
  await block((await make()).subjectId)
  const refused = [await make(), await make(), await make(), await make()]
  const scopes = [{ scope: 'all' }, { scope: 'purpose', purpose: cell.purpose }, { scope: 'purpose', purpose: 'bonus-notices' }, { scope: 'campaign', campaignId: randomUUID() }] as const
  for (const [i, scope] of scopes.entries()) await suppress(db, { contactHash: refused[i]?.contactHash ?? '', reason: 'staff', note: 'проверка', ...scope })
  await asks((await make()).subjectId, channel, { pausedUntil: new Date(now().getTime() + days(7)) })
  await asks((await make()).subjectId, channel, { pausedUntil: new Date(now().getTime() - days(7)) })
  await sent((await make()).subjectId, channel, 3)
  await sent((await make()).subjectId, channel, 1)
  const modest = await make()
  await asks(modest.subjectId, channel, { perWeek: 1 })
  await sent(modest.subjectId, channel, 1)
  for (const what of ['paused', 'capped', 'blocked'] as const) {
    const { personId } = await makeCustomer()
    const [one, other] = [await make({}), await make({})]
    await db.subject.updateMany({ where: { id: { in: [one.subjectId, other.subjectId] } }, data: { personId } })
    if (what === 'paused') await asks(one.subjectId, channel, { pausedUntil: new Date(now().getTime() + days(1)) })
    if (what === 'capped') for (const [each, count] of [[one, 2], [other, 1]] as const) await sent(each.subjectId, channel, count)
    if (what === 'blocked') await block(one.subjectId)
    if (what === 'capped') await addAddress(personId, { regionCode: '41', city: 'Петропавловск-Камчатский', address: 'ул. Ленина, 1', postcode: null, isDefault: true })
  }
}

beforeAll(async () => {
  await population(ADS)
  await population(ADS_SMS)
}, 120_000)

test.each([NEWS, ADS, ADS_SMS])('the reasons of a preview and who is included make everybody, and a plan says the same of each as the gate: %o §4.1.9 §4.1.10 §6.2.4', async (cell) => {
  const campaignId = await campaignTo(everybody, cell)
  const preview = await previewAudience(everybody, { purpose: cell.purpose, channel: cell.channel === 'sms' ? 'sms' : 'email' })
  expect(preview.included + Object.values(preview.excluded).reduce((sum, count) => sum + count, 0)).toBe(preview.all)
  expect(preview.all).toBe(await db.marketingProfile.count())

  const planned = await plan(campaignId)
  expect(planned.planned).toBe(preview.included + preview.excluded.quiet)
  for (const reason of exclusionReasons) expect([reason, planned.excluded[reason] ?? 0]).toEqual([reason, reason === 'quiet' ? 0 : preview.excluded[reason]])

  // The gate, asked of everybody in a campaign of their own, says the same.
  const other = await makeCampaign({ purpose: cell.purpose, channel: cell.channel === 'sms' ? 'sms' : 'email' })
  const said: string[] = []
  for (const { subjectId, reason } of await rowsOf(campaignId)) {
    const current = await db.consentCurrent.findUnique({ where: { subjectId_purpose_channel: { subjectId, purpose: cell.purpose, channel: cell.channel } } })
    const refused = current === null || (await planFor(other.id, { subjectId, position: current.eventPosition }).then(() => false, () => true))
    if (refused) {
      if (!['no_consent', 'unconfirmed', 'frozen'].includes(reason ?? '')) said.push(`${subjectId}: ${reason ?? 'planned'}, not even planned`)
      continue
    }
    const [judged] = await offer(other.id, [subjectId])
    const gate = judged?.state === 'handed' || judged?.reason === 'quiet' ? null : judged?.reason
    if (gate !== reason) said.push(`${subjectId}: ${reason ?? 'planned'}, the gate says ${gate ?? 'goes'}`)
  }
  expect(said).toEqual([])
})

test('every reason is met', async () => {
  const [mail, sms] = [await previewAudience(everybody, { purpose: 'ads', channel: 'email' }), await previewAudience(everybody, { purpose: 'ads', channel: 'sms' }, new Date('2026-11-23T21:00:00Z'))]
  expect(Object.entries(mail.excluded).filter(([, count]) => count === 0).map(([reason]) => reason)).toEqual(['quiet'])
  expect(sms.excluded.quiet).toBeGreaterThan(0)
})

test('a plan is made once, and its rows are the same for the same people: the hash says so', async () => {
  const [one, other] = [await campaignTo(everybody, ADS), await campaignTo(everybody, ADS)]
  const first = await plan(one)
  expect(await plan(one)).toEqual(first)
  expect(await db.campaignMessage.count({ where: { campaignId: one } })).toBe(await db.marketingProfile.count())
  await plan(other)
  expect(await hashOf(other)).toBe(await hashOf(one))
  const { subjectId } = await makeRecipient({ cell: ADS })
  const later = await campaignTo(everybody, ADS)
  await plan(later)
  expect(await hashOf(later)).not.toBe(await hashOf(one))
  expect(await rowsOf(one)).not.toContainEqual(expect.objectContaining({ subjectId }))
})

test('of two starts at once one plans', async () => {
  const id = await campaignTo(everybody, ADS)
  const [one, other] = await Promise.all([plan(id), plan(id)])
  expect(one).toEqual(other)
  expect(await db.campaignMessage.count({ where: { campaignId: id } })).toBe(await db.marketingProfile.count())
})

test('a plan that is broken off plans nobody', async () => {
  const id = await campaignTo(everybody, ADS)
  await expect(db.$transaction(async (tx) => {
    await planCampaign(tx, id)
    throw new Error('killed')
  })).rejects.toThrow('killed')
  expect(await rowsOf(id)).toEqual([])
  expect(await hashOf(id)).toBeNull()
})

test('a test tries its variants on equal shares, the same people each time', async () => {
  for (let i = 0; i < 60; i += 1) await makeRecipient({ cell: ADS })
  const wish = { testShare: 40, testHours: 4, testRule: 'clicks', variants: ['a', 'b'].map((letter) => ({ letter, subject: 'Скидки', text: 'Скидки' })) } as const
  const id = await campaignTo(everybody, ADS, wish)
  await plan(id)
  const rows = await rowsOf(id)
  const share = (letter: string | null) => rows.filter(({ state, variant }) => state === 'planned' && variant === letter).length / rows.filter(({ state }) => state === 'planned').length
  expect(share('a')).toBeGreaterThan(0.05)
  expect(share('b')).toBeGreaterThan(0.05)
  expect(share(null)).toBeGreaterThan(0.35)
  expect(rows.filter(({ state, variant }) => state === 'excluded' && variant !== null)).toEqual([])
})

test('conditions find whom they say', async () => {
  const [anna, boris] = [await makeCustomer(), await makeCustomer()]
  const [{ subjectId: a }, { subjectId: b }] = [await makeRecipient({ personId: anna.personId }), await makeRecipient({ personId: boris.personId })]
  const { variantIds } = await makeDelivered({ personId: anna.personId, lines: [{ price: 5000_00 }, { price: 100_00 }] })
  const { product } = await db.variant.findUniqueOrThrow({ where: { id: variantIds[0] ?? '' }, select: { product: { select: { id: true, categoryId: true } } } })
  await addAddress(boris.personId, { regionCode: '54', city: 'Новосибирск', address: 'ул. Ленина, 1', postcode: null, isDefault: true })
  const finds = async (...conditions: AudienceCondition[]) => {
    const id = await campaignTo(where(...conditions))
    await plan(id)
    const found = new Set((await rowsOf(id)).map(({ subjectId }) => subjectId))
    return [found.has(a) && 'anna', found.has(b) && 'boris'].filter(Boolean).join(' and ')
  }
  const bought = (type: 'category' | 'product', id: string, not = false, period: Extract<AudienceCondition, { kind: 'bought' }>['period'] = ever): AudienceCondition => ({ kind: 'bought', not, what: { type, id }, period })
  const registered = { kind: 'registered', side: 'since', moment: { type: 'ago', days: 1 } } as const
  expect(await finds(registered)).toBe('anna and boris')
  expect(await finds(bought('product', product.id))).toBe('anna')
  expect(await finds(bought('category', product.categoryId, false, { type: 'last', days: 1 }))).toBe('anna')
  expect(await finds(registered, bought('category', product.categoryId, true))).toBe('boris')
  expect(await finds(bought('product', product.id, false, { type: 'between', from: '2020-01-01', to: '2020-12-31' }))).toBe('')
  expect(await finds(registered, { kind: 'never-bought' })).toBe('boris')
  expect(await finds({ kind: 'orders', compare: 'at-least', count: 1, period: ever })).toBe('anna')
  expect(await finds({ kind: 'orders', compare: 'at-least', count: 1, period: { type: 'last', days: 7 } })).toBe('anna')
  expect(await finds({ kind: 'orders', compare: 'at-least', count: 2, period: { type: 'last', days: 7 } })).toBe('')
  expect(await finds(registered, { kind: 'orders', compare: 'at-most', count: 1, period: { type: 'last', days: 7 } })).toBe('anna and boris')
  expect(await finds({ kind: 'turnover', compare: 'at-least', amount: 5100_00, period: ever })).toBe('anna')
  expect(await finds({ kind: 'turnover', compare: 'at-least', amount: 5100_01, period: { type: 'last', days: 7 } })).toBe('')
  expect(await finds(registered, { kind: 'turnover', compare: 'at-most', amount: 5000_00, period: { type: 'last', days: 7 } })).toBe('boris')
  expect(await finds({ kind: 'last-order', side: 'since', moment: { type: 'ago', days: 0 } })).toBe('anna')
  expect(await finds({ kind: 'last-order', side: 'before', moment: { type: 'ago', days: 0 } })).toBe('')
  expect(await finds({ kind: 'region', of: 'address', not: false, codes: ['54'] })).toBe('boris')
  expect(await finds({ kind: 'region', of: 'delivered', not: false, codes: ['64'] })).toBe('anna')
  expect(await finds(registered, { kind: 'region', of: 'delivered', not: true, codes: ['64'] })).toBe('boris')
  expect(await finds({ kind: 'source', not: false, points: ['newsletter'] })).toBe('anna and boris')
  expect(await finds(registered, { kind: 'source', not: true, points: ['newsletter'] })).toBe('')
})
